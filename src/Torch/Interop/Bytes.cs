namespace TorchSharp;

/// <summary>Booleans as C has them.</summary>
internal static class Bytes
{
    public static byte ToByte(this bool value) => value ? (byte)1 : (byte)0;
}
