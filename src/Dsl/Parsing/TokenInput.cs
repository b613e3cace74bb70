using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>
/// Lets Sprache parse tokens instead of characters: <see cref="Current"/> is the kind of the token. Space and comments
/// are gone before the grammar starts, and one input exists per token, so equality is identity.
/// </summary>
internal sealed class TokenInput(TokenBuffer buffer, int index, int end) : IInput
{
    private TokenInput? next;

    public TokenInput(TokenBuffer buffer, TokenRange range) : this(buffer, range.Start, range.End)
    {
    }

    public TokenBuffer Buffer => buffer;

    public int Index => index;

    public bool AtEnd => index >= end;

    public Token Token { get; } = index < end ? buffer[index] : buffer.EndAt(end);

    public TokenKind Kind => Token.Kind;

    public TokenInput Next =>
        next ??= AtEnd ? throw new InvalidOperationException("The input is at its end.") : new TokenInput(buffer, index + 1, end);

    /// <summary>Whether the token stands directly behind the one before it, as the <c>(</c> of a call does.</summary>
    public bool IsAdjacent => !AtEnd && buffer.IsAdjacent(index);

    /// <summary>The token some places ahead.</summary>
    public Token Peek(int distance) => index + distance < end ? buffer[index + distance] : buffer.EndAt(end);

    /// <summary>The token behind the partner of this bracket.</summary>
    public Token BehindPartner =>
        buffer.Partners[index] is >= 0 and var partner && partner + 1 < end ? buffer[partner + 1] : buffer.EndAt(end);

    /// <summary>A failure whose cause is known.</summary>
    public IResult<T> Fail<T>(Diagnostic fault)
    {
        buffer.Fault = fault;
        return Result.Failure<T>(this, fault.Message, []);
    }

    public IResult<T> Expected<T>(params string[] expectations) => Result.Failure<T>(this, "", expectations);

    public Location Location => buffer.LocationOf(Token);

    public string Source => buffer.File.Text;

    public char Current => (char)Kind;

    public int Position => Token.Start;

    public int Line => buffer.File.PositionAt(Position).Line;

    public int Column => buffer.File.PositionAt(Position).Column;

    public IDictionary<object, object> Memos => field ??= new Dictionary<object, object>();

    IInput IInput.Advance() => Next;

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => index;
}
