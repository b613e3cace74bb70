namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>The messages, word for word, with the place they point to; one error for each slip.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData(
        "y = x\n    (x)y -> ReLU -> output z",
        "(3,5): error NNET1013: the '(' of a call must stand directly behind its callee; remove the space, or end the statement before "
        + "it with ';'")]
    [InlineData(
        "x -> Conv2d (3) -> output y",
        "(2,17): error NNET1013: the '(' of a call must stand directly behind its callee; remove the space, or end the statement before "
        + "it with ';'")]
    [InlineData("y = x [1]", "(2,11): error NNET1014: the '[' of an index must stand directly behind its target; remove the space")]
    [InlineData(
        "x -> Conv2d(3, kernel_size=3) -> ReLU", "(2,31): error NNET1015: arguments are named with ':', found '='; write 'kernel_size: …'")]
    [InlineData(
        "x -> Conv2d(3, kernel_size: 3 -> ReLU", "(2,42): error NNET1011: expected ')' to close the '(' opened at line 2, column 16")]
    [InlineData("x -> Linear(3] -> ReLU", "(2,18): error NNET1011: expected ')' to close the '(' opened at line 2, column 16")]
    [InlineData("x -> Linear(3)) -> ReLU", "(2,19): error NNET1012: this ')' closes nothing; remove it, or open its partner")]
    [InlineData("x -> Linear(3 4)", "(2,19): error NNET1010: expected ',' or ')', found '4'")]
    [InlineData("x -> Linear(3,, 4)", "(2,19): error NNET1010: expected an expression, found ','")]
    [InlineData("x ->", "(2,9): error NNET1010: expected a stage, found '}'")]
    [InlineData("x = 3 +", "(2,12): error NNET1010: expected an expression, found '}'")]
    [InlineData(
        "inputs x: [B]",
        "(2,5): error NNET1019: unknown statement 'inputs'; statements start with input, where, require, layer, parameter, buffer, "
        + "output, expect or init, bind a name or are a pipeline")]
    [InlineData("input if: [B]", "(2,11): error NNET1016: expected a name, found the reserved word 'if'; choose another name")]
    [InlineData("input: [B, 3]", "(2,10): error NNET1010: expected a name behind 'input', found ':'")]
    [InlineData(
        "input x?: [B, 3]",
        "(2,12): error NNET1010: expected ':', found '?'; the '?' of an optional input stands behind its shape: `input x: […]?`")]
    [InlineData("input x", "(2,12): error NNET1010: expected ':', found '}'")]
    [InlineData("y = a < b < c", "(2,15): error NNET1017: comparisons do not chain: '<' behind '<'; join two comparisons with 'and'")]
    [InlineData("y = 99999999999999999999", "(2,9): error NNET1007: malformed number: integers are 64-bit, at most 9223372036854775807")]
    [InlineData("y = 1__0", "(2,9): error NNET1007: malformed number: a '_' stands between two digits")]
    [InlineData("y = 2d", "(2,9): error NNET1007: malformed number: a number ends at its last digit, and a name does not start with one")]
    [InlineData("y = f(.5)", "(2,11): error NNET1007: malformed number: digits stand on both sides of the '.'; write '0.5'")]
    [InlineData("y = 1e999", "(2,9): error NNET1007: malformed number: it exceeds the range of a 64-bit float")]
    [InlineData("z = 'abc'", "(2,9): error NNET1003: unexpected character '''; strings stand in double quotes")]
    [InlineData("w = \"unterminated", "(2,9): error NNET1004: expected '\"' to end the string before the end of the line")]
    [InlineData("w = \"a\\q\"", "(2,11): error NNET1006: unknown escape '\\q' in a string; the escapes are \\\", \\\\, \\n and \\t")]
    [InlineData("v = a && b", "(2,11): error NNET1003: unexpected character '&&'; the logical operators are 'and', 'or' and 'not'")]
    [InlineData("v = a 😀 b", "(2,11): error NNET1003: unexpected character '😀'; names are made of the letters A to Z, digits and '_'")]
    [InlineData("t = (a,)", "(2,9): error NNET1022: a tuple has at least two elements; remove the parentheses or add an element")]
    [InlineData("x -> for: Linear(3)", "(2,10): error NNET1029: 'for' is a reserved word; put the label in quotes: '\"for\": …'")]
    [InlineData("x -> for c list { ReLU }", "(2,16): error NNET1010: expected 'in', found 'list'")]
    [InlineData("x -> repeat { ReLU }", "(2,17): error NNET1010: expected an expression, found '{'")]
    [InlineData(
        "x -> \"l{\": Linear(3)",
        "(2,12): error NNET1023: a '{' without its partner in a label; expressions stand in '{…}', and a brace itself is written '{{'")]
    [InlineData("x -> \"l{a +}\": Linear(3)", "(2,16): error NNET1010: expected an expression, found the end of the expression")]
    [InlineData(
        "x -> Linear(3) Dropout(3)",
        "(2,20): error NNET1032: expected an operator, '->' or ';' before 'Dropout', which would be a statement without effect")]
    [InlineData("x := 3", "(2,7): error NNET1026: there is no ':='; bind the name again with '='")]
    [InlineData("x = y = 3", "(2,11): error NNET1010: expected an operator, '->' or the end of the statement, found '='")]
    [InlineData("x += 3", "(2,7): error NNET1026: there is no '+='; bind the name again with '='")]
    [InlineData("repeat 3 { x }", "(2,5): error NNET1027: 'repeat …' is a stage and needs a value passed in; write 'value -> repeat …'")]
    [InlineData(
        "layer e = Sequential { Linear(3) }",
        "(2,15): error NNET1027: 'Sequential …' is a stage and needs a value passed in; write 'value -> Sequential …'")]
    [InlineData(
        "conv1: Conv2d(3)",
        "(2,5): error NNET1028: the label 'conv1' names a stage of a chain; write 'value -> conv1: …', or claim a shape with 'conv1: […] "
        + "= …'")]
    [InlineData("output a, b", "(2,13): error NNET1031: an output statement makes one output; write one statement for each")]
    [InlineData("x - > y", "(2,7): error NNET1030: the arrow '->' is written without a space")]
    [InlineData("x = if a { b }", "(2,19): error NNET1010: expected 'else', found '}'")]
    [InlineData("x = x[]", "(2,11): error NNET1010: expected an index, found ']'")]
    [InlineData("x = a + not b", "(2,13): error NNET1010: expected an expression, found the reserved word 'not'")]
    [InlineData("require a, b", "(2,16): error NNET1010: expected a message in quotes, found 'b'")]
    public void Statement(string statement, string expected) => ShouldReport($"model Net {{\n    {statement}\n}}\n", expected);

    [Theory]
    [InlineData(
        "modle A { input x: [B] }",
        "(1,1): error NNET1018: expected a declaration (namespace, using, const, fn, block, model, pair, train), found 'modle'")]
    [InlineData("const a", "(1,8): error NNET1010: expected '=', found the end of the file")]
    [InlineData("const b =\nconst c = 1", "(1,10): error NNET1010: expected an expression, found the end of the declaration")]
    [InlineData("fn f(x): int = 3", "(1,7): error NNET1010: expected ':', found ')'")]
    [InlineData(
        "fn f(x: tensor): int = 3",
        "(1,9): error NNET1010: expected a type (int, float, bool, string, layer, a tuple such as (int, int) or a list such as int[]), "
        + "found 'tensor'")]
    [InlineData("block Q(x: int)", "(1,16): error NNET1010: expected '{' or '=', found the end of the file")]
    [InlineData("block Q =", "(1,10): error NNET1010: expected a stage, found the end of the file")]
    [InlineData("model M = A -> B", "(1,13): error NNET1010: expected an operator, '{ expect … }' or the next declaration, found '->'")]
    [InlineData("model M = A { params == 3 }", "(1,15): error NNET1010: expected 'expect', found 'params'")]
    [InlineData(
        "model M = A { expect params == 3\nmodel N = A",
        "(1,33): error NNET1011: expected '}' to close the '{' opened at line 1, column 13")]
    [InlineData("model (a: int) { input x: [B] }", "(1,7): error NNET1010: expected a name, found '('")]
    [InlineData(
        "pair P { generator A generator B }", "(1,22): error NNET1021: a pair has one generator, this is another one; remove one of them")]
    [InlineData(
        "pair P { foo C }", "(1,10): error NNET1020: unknown entry 'foo' in a pair; expected generator, discriminator or objective")]
    [InlineData(
        "train T { losss a }",
        "(1,11): error NNET1020: unknown entry 'losss' in a train; expected target, loss, penalty, optimizer, schedule, metric, "
        + "clip_norm, clip_value, accumulate or freeze")]
    [InlineData("train T", "(1,8): error NNET1010: expected '{', found the end of the file")]
    [InlineData("using A.", "(1,9): error NNET1010: expected a name, found the end of the file")]
    [InlineData("model A {\n    input x: [B]\n", "(2,17): error NNET1024: expected '}' to close the body opened at line 1, column 9")]
    [InlineData(
        "model A {\n    x -> ReLU }\n    output y\n}",
        "(3,5): error NNET1025: 'output' stands outside of every declaration; the '}' at line 2, column 15 closed the body before it")]
    [InlineData("}", "(1,1): error NNET1012: this '}' closes nothing; remove it, or open its partner")]
    [InlineData("const a = 1 /* b", "(1,13): error NNET1005: expected '*/' to end the comment before the end of the file")]
    public void Declaration(string text, string expected) => ShouldReport(text, expected);

    [Theory]
    [InlineData(
        "// a\u202Eb",
        "(1,5): error NNET1001: the character U+202E (a control of the writing direction) is not allowed, not even in comments and "
        + "strings; remove it")]
    [InlineData(
        "const a = 1\rconst b = 2",
        "(1,12): error NNET1001: the character U+000D (a carriage return without a line feed) is not allowed, not even in comments and "
        + "strings; remove it")]
    [InlineData(
        "const a =\u2028 1",
        "(1,10): error NNET1001: the character U+2028 (a line end that only some tools see) is not allowed, not even in comments and "
        + "strings; remove it")]
    [InlineData(
        "const a = \"\u0085\"",
        "(1,12): error NNET1001: the character U+0085 (a line end that only some tools see) is not allowed, not even in comments and "
        + "strings; remove it")]
    [InlineData(
        "const a = \uFEFF1",
        "(1,11): error NNET1001: the character U+FEFF (a byte order mark inside the text) is not allowed, not even in comments and "
        + "strings; remove it")]
    [InlineData(
        "\u007FELF\0\0\0",
        "(1,1): error NNET1001: the character U+007F (a control character) is not allowed, not even in comments and strings; remove it",
        "(1,5): error NNET1002: this is no text file: expected UTF-8 text with LF or CRLF line ends, found binary data")]
    public void Text(string text, params string[] expected) => ShouldReport(text, expected);

    [Fact]
    public void LongName() => ShouldReport(
        $"const {new string('a', 256)} = 1", "(1,7): error NNET1008: a name has at most 255 characters, this one has 256");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF// only a comment\r\n\r\n")]
    [InlineData("\uFEFFconst a = 1\r\n\tconst b = 2\r\n")]
    public void EmptyFilesByteOrderMarksTabsAndWindowsLines_AreFine(string text) => Examples.ParseClean(text);

    private static void ShouldReport(string text, params string[] expected) =>
        Examples.Parse(text).Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe(expected.Select(line => "test.nnet" + line));
}
