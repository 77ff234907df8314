import { Parser } from 'htmlparser2';

type Attributes = Readonly<Record<string, string>>;

/** Callbacks for the elements of a part. Element names come without their prefix. */
interface PartHandler {
	open?: (name: string, attributes: Attributes) => void;
	text?: (text: string) => void;
	close?: (name: string) => void;
}

function bare(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** XML is UTF-8 unless it starts with a UTF-16 BOM. */
function decode(bytes: Uint8Array): string {
	const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
	const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
	return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Scans a part of a workbook. Attributes keep their prefix. Throws a SyntaxError for truncated XML. */
export function scanXml(bytes: Uint8Array, { open, text, close }: PartHandler): void {
	let depth = 0;
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				depth += 1;
				open?.(bare(name), attributes);
			},
			ontext: (data) => text?.(data),
			onclosetag: (name) => {
				depth -= 1;
				close?.(bare(name));
			},
		},
		{ xmlMode: true },
	);
	parser.write(decode(bytes));
	// Without this check a truncated part would silently lose rows.
	if (depth !== 0) throw new SyntaxError('XML breaks off');
	parser.end();
}
