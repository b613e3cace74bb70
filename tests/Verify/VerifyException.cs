namespace VerifyTests;

/// <summary>The text is not the verified one, or the call is wrong; the message says which, and how to go on.</summary>
public sealed class VerifyException(string message) : Exception(message);
