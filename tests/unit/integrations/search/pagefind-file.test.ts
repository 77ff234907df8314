import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPacked } from '../../../../src/domain/search/index-file.ts';
import { isStamped, UNIT } from '../../../../src/domain/search/pack-place.ts';
import { packedPart, stamped } from '../../../../src/integrations/search/pagefind-file.ts';
import { decodeCbor, unpacked } from './pagefind-format.ts';

test('a part is a packed file with a stamp, filled up to a multiple of the unit', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 300 }),
			fc.integer({ min: 0, max: 0xffff_ffff }),
			async (content, stamp) => {
				const part = stamped(await packedPart(Buffer.from(content)), stamp);
				expect(part.length % UNIT).toBe(0);
				expect(isPacked(part)).toBe(true);
				expect(isStamped(part, stamp)).toBe(true);
				expect(unpacked(part, 'part')).toEqual(Buffer.from(content));
			},
		),
	);
});

test('a browser can unpack a part', async () => {
	for (let length = 0; length < UNIT; length += 1) {
		const content = Buffer.from(Array.from({ length }, (_, i) => (i * 37) % 251));
		const part = stamped(await packedPart(content), length);
		const stream = new Blob([Uint8Array.from(part)]).stream();
		const plain = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
		expect(Buffer.from(plain)).toEqual(gunzipSync(part));
	}
});

test.each([
	['a map', 'a0', 'kind 5 is not known'],
	['a list without its length', '9f00ff', 'ends with 31'],
	['more after the value', '0000', 'more than one value'],
	['a value that is cut', '82', 'out of range'],
])('%s is refused', (_name, hex, message) => {
	expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow(message);
});
