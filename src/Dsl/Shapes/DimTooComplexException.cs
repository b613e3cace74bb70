namespace ModelDsl.Dsl.Shapes;

/// <summary>An expression outgrew its budget. Like an overflow, it is an error at a place in the file, not a fault of the
/// compiler.</summary>
public sealed class DimTooComplexException() : OverflowException("The dimension is too complex to reason about.");
