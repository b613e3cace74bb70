"""Reads a TensorBoard event file with the standard library alone and prints its events as text."""
import struct
import sys


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data):
    crc = crc32c(data)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 1:
            value, at = struct.unpack_from('<d', data, at)[0], at + 8
        elif kind == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        elif kind == 5:
            value, at = struct.unpack_from('<f', data, at)[0], at + 4
        else:
            sys.exit(f'field of kind {kind}')
        yield key >> 3, value


def events(path):
    with open(path, 'rb') as file:
        while header := file.read(12):
            length, crc = struct.unpack('<QI', header)
            assert masked(header[:8]) == crc, 'CRC of a length'
            data = file.read(length)
            assert masked(data) == struct.unpack('<I', file.read(4))[0], 'CRC of data'
            yield list(fields(data))


assert crc32c(b'123456789') == 0xE3069283  # The check value of CRC-32C.
for event in events(sys.argv[1]):
    step = next((value for field, value in event if field == 2), 0)
    assert event[0][0] == 1 and event[0][1] > 1.7e9, 'wall time'
    for field, value in event[1:]:
        if field == 3:
            print(step, value.decode())
        elif field == 5:
            for _, entry in fields(value):
                named = dict(fields(entry))
                print(step, named[1].decode(), '%.9g' % named[2])
        elif field == 7:
            print(step, 'session', dict(fields(value)))
