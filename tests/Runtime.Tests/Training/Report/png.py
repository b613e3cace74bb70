"""Decodes an unfiltered 8-bit PNG with the standard library alone: prints width, height, channels and the samples."""
import struct
import sys
import zlib

data = open(sys.argv[1], 'rb').read()
assert data[:8] == b'\x89PNG\r\n\x1a\n', 'signature'
at, pixels = 8, b''
while at < len(data):
    length, kind = struct.unpack_from('>I4s', data, at)
    body = data[at + 8:at + 8 + length]
    assert zlib.crc32(kind + body) == struct.unpack_from('>I', data, at + 8 + length)[0], 'CRC'
    at += 12 + length
    if kind == b'IHDR':
        width, height, depth, colour = struct.unpack_from('>IIBB', body)
        assert depth == 8 and body[10:] == b'\0\0\0', 'header'
    elif kind == b'IDAT':
        pixels += body
assert kind == b'IEND', 'end'
channels = {0: 1, 2: 3}[colour]
rows = zlib.decompress(pixels)
stride = 1 + width * channels
assert len(rows) == height * stride and not any(rows[::stride]), 'rows'
print(width, height, channels, *[rows[y * stride + 1 + x] for y in range(height) for x in range(stride - 1)])
