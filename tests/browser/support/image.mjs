// Reads the PNG pictures that browsers take of themselves.
import zlib from 'node:zlib';

/** 8 bits a channel, not interlaced, with or without alpha. `at(x, y)` is [red, green, blue]. */
export function read_png(bytes) {
    const buffer = Buffer.from(bytes);
    let [width, height, channels] = [0, 0, 4];
    const parts = [];
    for (let at = 8; at < buffer.length; at += 12 + buffer.readUInt32BE(at)) {
        const kind = buffer.toString('latin1', at + 4, at + 8);
        const data = buffer.subarray(at + 8, at + 8 + buffer.readUInt32BE(at));
        if (kind === 'IHDR') {
            [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
            const [depth, colour, interlaced] = [data[8], data[9], data[12]];
            if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error('a picture of another kind');
            channels = colour === 2 ? 3 : 4;
        }
        if (kind === 'IDAT') parts.push(data);
    }
    const raw = zlib.inflateSync(Buffer.concat(parts));
    const row = width * channels;
    const pixels = Buffer.alloc(row * height);
    for (let y = 0; y < height; y++) {
        const filter = raw[y * (row + 1)];
        for (let i = 0; i < row; i++) {
            const left = i >= channels ? pixels[y * row + i - channels] : 0;
            const above = y > 0 ? pixels[(y - 1) * row + i] : 0;
            const corner = y > 0 && i >= channels ? pixels[(y - 1) * row + i - channels] : 0;
            pixels[y * row + i] = raw[y * (row + 1) + 1 + i] + predict(filter, left, above, corner);
        }
    }
    return { width, height, at: (x, y) => [...pixels.subarray(y * row + x * channels, y * row + x * channels + 3)] };
}

function predict(filter, left, above, corner) {
    switch (filter) {
    case 1: return left;
    case 2: return above;
    case 3: return (left + above) >> 1;
    case 4: {
        const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default: return 0;
    }
}

/** The smallest box around everything that differs from the colour of the top left corner; null when all is one colour. */
export function find_ink({ width, height, at }, tolerance = 60) {
    const ground = at(0, 0);
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const pixel = at(x, y);
            if (Math.abs(pixel[0] - ground[0]) + Math.abs(pixel[1] - ground[1]) + Math.abs(pixel[2] - ground[2]) <= tolerance) continue;
            [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
        }
    }
    return right < 0 ? null : { left, top, right: right + 1, bottom: bottom + 1 };
}

export function count_colours({ width, height, at }, step = 3) {
    const seen = new Set();
    for (let y = 0; y < height; y += step) for (let x = 0; x < width; x += step) seen.add(at(x, y).join());
    return seen.size;
}
