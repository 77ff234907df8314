// † browser

/** The modules of a QR code: dark or light, row by row. */
export interface QrModules {
	size: number;
	get(row: number, column: number): number | boolean;
}

/** The quiet zone required by ISO/IEC 18004, in modules. */
const QUIET_ZONE = 4;

/** The side of a code with its quiet zone, in modules: the size of the view box of `qrPath`. */
export function qrSide({ size }: QrModules): number {
	return size + 2 * QUIET_ZONE;
}

/**
 * The dark modules as one SVG path, one unit per module. Neighbours in a row are merged into one bar, so that no seams
 * show.
 */
export function qrPath(modules: QrModules): string {
	const bars: string[] = [];
	for (let row = 0; row < modules.size; row += 1) {
		for (let start = 0; start < modules.size; start += 1) {
			let end = start;
			while (end < modules.size && Boolean(modules.get(row, end))) end += 1;
			if (end === start) continue;
			const width = end - start;
			bars.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`);
			start = end;
		}
	}
	return bars.join('');
}
