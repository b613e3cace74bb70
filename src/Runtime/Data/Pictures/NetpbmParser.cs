using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Reads one Netpbm picture from the bytes of a file.</summary>
internal sealed class NetpbmParser(byte[] bytes, string path)
{
    private int _place;

    public Tensor Parse(int channels, long mostPixels)
    {
        if (bytes is not [(byte)'P', (byte)'2' or (byte)'3' or (byte)'5' or (byte)'6', ..])
        {
            throw Wrong(0, "not a picture of kind P2, P3, P5 or P6");
        }
        var (isText, found) = bytes[1] switch
        {
            (byte)'2' => (true, 1),
            (byte)'3' => (true, 3),
            (byte)'5' => (false, 1),
            _ => (false, 3),
        };
        _place = 2;
        var width = Header("width", int.MaxValue);
        var height = Header("height", int.MaxValue);
        if ((long)width * height > mostPixels)
        {
            throw Wrong(2, $"{width} x {height} pixels, more than the {mostPixels} that are allowed");
        }
        var largest = Header("largest value", ushort.MaxValue);
        var values = (Int128)width * height * found;
        var samples = isText ? Text(values, largest) : Binary(values, largest);
        return PictureBytes.ToTensor(samples, height, width, found, channels);
    }

    private byte[] Binary(Int128 values, int largest)
    {
        // One byte of white space ends the header.
        _place++;
        var size = largest > byte.MaxValue ? 2 : 1;
        if (values * size != bytes.Length - _place)
        {
            throw Wrong(bytes.Length, bytes.Length - _place is var found && found < values * size
                ? $"truncated: {values * size} bytes of pixels expected, {Math.Max(found, 0)} found"
                : $"{found - values * size} bytes after the picture");
        }
        var samples = new byte[(int)values];
        for (var i = 0; i < samples.Length; i++, _place += size)
        {
            samples[i] = Scaled(size == 2 ? bytes[_place] << 8 | bytes[_place + 1] : bytes[_place], largest, _place);
        }
        return samples;
    }

    private byte[] Text(Int128 values, int largest)
    {
        // A number takes a digit and a space at least, the last one a digit.
        if (values * 2 - 1 > bytes.Length - _place)
        {
            throw Wrong(bytes.Length, $"truncated: {values} numbers expected, {bytes.Length - _place} bytes found");
        }
        var samples = new byte[(int)values];
        for (var i = 0; i < samples.Length; i++)
        {
            var value = Number("value of a pixel", ushort.MaxValue);
            samples[i] = Scaled(value, largest, _place);
        }
        SkipSpace();
        return _place == bytes.Length ? samples : throw Wrong(_place, "there is more after the picture");
    }

    private byte Scaled(int value, int largest, int place) => value <= largest
        ? (byte)((value * byte.MaxValue + largest / 2) / largest)
        : throw Wrong(place, $"the value of a pixel is {value}, more than the largest one, {largest}");

    private int Header(string what, int most) =>
        Number(what, most) is var number and > 0 ? number : throw Wrong(_place, $"the {what} is 0");

    private int Number(string what, int most)
    {
        SkipSpace();
        var start = _place;
        var number = 0L;
        for (; _place < bytes.Length && bytes[_place] is >= (byte)'0' and <= (byte)'9'; _place++)
        {
            number = number * 10 + (bytes[_place] - '0');
            if (number > most)
            {
                throw Wrong(start, $"the {what} is more than {most}");
            }
        }
        return _place > start ? (int)number : throw Wrong(start, $"{(_place == bytes.Length ? "truncated: " : "")}expected the {what}");
    }

    private void SkipSpace()
    {
        for (; _place < bytes.Length; _place++)
        {
            if (bytes[_place] == '#')
            {
                var end = bytes.AsSpan(_place).IndexOf((byte)'\n');
                _place = end < 0 ? bytes.Length - 1 : _place + end;
            }
            else if (bytes[_place] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f'))
            {
                return;
            }
        }
    }

    private DataFileException Wrong(int place, string problem) => new(path, Math.Min(place, bytes.Length), problem);
}
