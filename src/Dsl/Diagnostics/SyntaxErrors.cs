using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>What can be wrong with the text of a file: NNET1xxx, and its budgets.</summary>
internal static class SyntaxErrors
{
    public const string OutsideBodyCode = "NNET1025";

    public static Diagnostic ForbiddenCharacter(Location location, char c) => Error("NNET1001", location,
        $"the character U+{(int)c:X4} ({Describe(c)}) is not allowed, not even in comments and strings; remove it");

    public static Diagnostic BinaryFile(Location location) => Error("NNET1002", location,
        "this is no text file: expected UTF-8 text with LF or CRLF line ends, found binary data");

    public static Diagnostic UnexpectedCharacter(Location location, string found) => Error("NNET1003", location,
        $"unexpected character '{found}'; {MendFor(found)}");

    public static Diagnostic UnterminatedString(Location location) => Error("NNET1004", location,
        "expected '\"' to end the string before the end of the line");

    public static Diagnostic UnterminatedComment(Location location) => Error("NNET1005", location,
        "expected '*/' to end the comment before the end of the file");

    public static Diagnostic UnknownEscape(Location location, char c) => Error("NNET1006", location,
        $"unknown escape '\\{c}' in a string; the escapes are \\\", \\\\, \\n and \\t");

    public static Diagnostic MalformedNumber(Location location, string problem) => Error("NNET1007", location,
        $"malformed number: {problem}");

    public static Diagnostic IdentifierTooLong(Location location, int length) => Error("NNET1008", location,
        $"a name has at most 255 characters, this one has {length}");

    public static Diagnostic Unexpected(Location location, IReadOnlyList<string> expected, string found) => Error("NNET1010", location,
        $"expected {Join(expected)}, found {found}");

    public static Diagnostic QuestionBehindName(Location location, string name) => Error("NNET1010", location,
        $"expected ':', found '?'; the '?' of an optional input stands behind its shape: `input {name}: […]?`");

    public static Diagnostic MissingClosing(Location location, Token opening, LinePosition opened) => Error("NNET1011", location,
        $"expected '{ClosingOf(opening)}' to close the '{opening.Text}' opened at line {opened.Line}, column {opened.Column}");

    public static Diagnostic UnmatchedClosing(Location location, Token closing) => Error("NNET1012", location,
        $"this '{closing.Text}' closes nothing; remove it, or open its partner");

    public static Diagnostic SeparatedCall(Location location) => Error("NNET1013", location,
        "the '(' of a call must stand directly behind its callee; remove the space, or end the statement before it with ';'");

    public static Diagnostic SeparatedIndex(Location location) => Error("NNET1014", location,
        "the '[' of an index must stand directly behind its target; remove the space");

    public static Diagnostic NamedArgument(Location location, string name) => Error("NNET1015", location,
        $"arguments are named with ':', found '='; write '{name}: …'");

    public static Diagnostic ReservedName(Location location, string expected, string word) => Error("NNET1016", location,
        $"expected {expected}, found the reserved word '{word}'; choose another name");

    public static Diagnostic ChainedComparison(Location location, string first, string second) => Error("NNET1017", location,
        $"comparisons do not chain: '{second}' behind '{first}'; join two comparisons with 'and'");

    public static Diagnostic UnknownDeclaration(Location location, string found) => Error("NNET1018", location,
        $"expected a declaration ({string.Join(", ", SyntaxFacts.DeclarationKeywords)}), found '{found}'");

    public static Diagnostic UnknownStatement(Location location, string found) => Error("NNET1019", location,
        $"unknown statement '{found}'; statements start with {Join(SyntaxFacts.StatementKeywords)}, bind a name or are a pipeline");

    public static Diagnostic UnknownEntry(Location location, string found, string kind, IReadOnlyList<string> known) =>
        Error("NNET1020", location,
        $"unknown entry '{found}' in a {kind}; expected {Join(known)}");

    public static Diagnostic DuplicateEntry(Location location, string kind, string keyword) => Error("NNET1021", location,
        $"a {kind} has one {keyword}, this is another one; remove one of them");

    public static Diagnostic TupleOfOne(Location location) => Error("NNET1022", location,
        "a tuple has at least two elements; remove the parentheses or add an element");

    public static Diagnostic LoneBraceInLabel(Location location, char brace) => Error("NNET1023", location,
        $"a '{brace}' without its partner in a label; expressions stand in '{{…}}', and a brace itself is written '{brace}{brace}'");

    public static Diagnostic UnclosedBody(Location location, LinePosition opened) => Error("NNET1024", location,
        $"expected '}}' to close the body opened at line {opened.Line}, column {opened.Column}");

    public static Diagnostic OutsideBody(Location location, string found, LinePosition closed) => Error(OutsideBodyCode, location,
        $"'{found}' stands outside of every declaration; the '}}' at line {closed.Line}, column {closed.Column} closed the body before it");

    public static Diagnostic CompoundAssignment(Location location, string found) => Error("NNET1026", location,
        $"there is no '{found}'; bind the name again with '='");

    public static Diagnostic StageWithoutValue(Location location, string stage) => Error("NNET1027", location,
        $"'{stage} …' is a stage and needs a value passed in; write 'value -> {stage} …'");

    public static Diagnostic LabelWithoutChain(Location location, string label) => Error("NNET1028", location,
        $"the label '{label}' names a stage of a chain; write 'value -> {label}: …', or claim a shape with '{label}: […] = …'");

    public static Diagnostic ReservedLabel(Location location, string word) => Error("NNET1029", location,
        $"'{word}' is a reserved word; put the label in quotes: '\"{word}\": …'");

    public static Diagnostic SeparatedArrow(Location location) => Error("NNET1030", location,
        "the arrow '->' is written without a space");

    public static Diagnostic SeveralOutputs(Location location) => Error("NNET1031", location,
        "an output statement makes one output; write one statement for each");

    public static Diagnostic StrayOperand(Location location, string found) => Error("NNET1032", location,
        $"expected an operator, '->' or ';' before '{found}', which would be a statement without effect");

    public static Diagnostic FileTooLarge(Location location, int maximum) => Error("NNET9002", location,
        $"the file is larger than {maximum >> 20} MiB; split it, all files of a project are one program");

    public static Diagnostic NestingTooDeep(Location location, int maximum) => Error("NNET9003", location,
        $"brackets nest deeper than {maximum} levels; name inner parts, or move them into a block");

    public static Diagnostic ExpressionTooDeep(Location location, int maximum) => Error("NNET9008", location,
        $"the expression has more than {maximum} operators, calls and indices on one path; bind parts of it to names");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);

    private static string Join(IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} or {items[items.Count - 1]}",
    };

    private static char ClosingOf(Token opening) => opening.Kind switch
    {
        TokenKind.OpenParen => ')',
        TokenKind.OpenBracket => ']',
        _ => '}',
    };

    private static string Describe(char c) => c switch
    {
        '\r' => "a carriage return without a line feed",
        '\u0085' or '\u2028' or '\u2029' => "a line end that only some tools see",
        '\uFEFF' => "a byte order mark inside the text",
        '\uFFFD' => "bytes that are no UTF-8",
        '\u061C' or '\u200E' or '\u200F' or >= '\u202A' => "a control of the writing direction",
        _ => "a control character",
    };

    private static string MendFor(string found) => found switch
    {
        "'" => "strings stand in double quotes",
        "#" => "comments start with '//'",
        "&" or "&&" or "|" or "||" or "!" => "the logical operators are 'and', 'or' and 'not'",
        "→" => "the pipeline arrow is written '->'",
        "×" or "·" => "multiplication is written '*'",
        _ => "names are made of the letters A to Z, digits and '_'",
    };
}
