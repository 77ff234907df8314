import type { SectionFacts } from '../../domain/listing/section-words.ts';
import { box, disc, type Pen, polygon } from './pen.ts';

type Truck = NonNullable<SectionFacts['truckAccess']>;

/** m. The trade names a lorry by its load bed: the cab comes on top. */
const CAB: Readonly<Record<Truck, number>> = { '9.6': 2.2, '13': 2.4, '17.5': 2.4 };
const COUPLING: Readonly<Record<Truck, number>> = { '9.6': 0.2, '13': 0.7, '17.5': 0.7 };
const HIGH = 4;
/** Of a load bed that stands at no dock. */
const BED_HEIGHT = 1.25;
const WHEEL = 0.5;

/** Length of the load bed in m. */
const bedLength = (truck: Truck) => Number(truck);
/** Length with the cab, m. */
export const lorryLength = (truck: Truck) => bedLength(truck) + CAB[truck] + COUPLING[truck];

/**
 * A lorry from the side, its tail to the right.
 * @param x of the tail @param y of the road @param scale px/m @param dock height in m of the dock at which it stands
 * @returns the middle of the load bed, for a word
 */
export function drawLorry(
	pen: Pen,
	truck: Truck,
	x: number,
	y: number,
	scale: number,
	dock: number | undefined,
) {
	const bed = bedLength(truck) * scale;
	const cab = CAB[truck] * scale;
	const front = x - lorryLength(truck) * scale;
	const deck = y - (dock ?? BED_HEIGHT) * scale;
	const top = y - HIGH * scale;
	const outline = { width: scale < 5 ? 1 : 1.2 };
	const load = box(x - bed, top, bed, deck - top);
	const shape = polygon(
		[front + 0.25 * scale, y - 3.1 * scale],
		[front + cab, y - 3.1 * scale],
		[front + cab, y - WHEEL * scale],
		[front, y - WHEEL * scale],
		[front, y - 1.7 * scale],
	);
	pen.fill('front', 'thing', shape);
	pen.line('front', 'ink', load + shape, outline);
	const rear = truck === '9.6' ? [1.6, 2.9] : [1.5, 2.8, 4.1];
	const steer = truck === '9.6' ? [1.3] : [1.4, CAB[truck] + COUPLING[truck] + 0.9];
	const wheels = [...rear.map((each) => x - each * scale), ...steer.map((each) => front + each * scale)];
	pen.fill('front', 'ink', box(front + cab, deck, x - front - cab, Math.max(1, 0.28 * scale)));
	pen.fill('front', 'ink', wheels.map((at) => disc(at, y - WHEEL * scale, WHEEL * scale)).join(''));
	return { x: x - bed / 2, y: (top + deck) / 2, width: bed };
}

/** m. The figure for scale. */
const PERSON = 1.7;

/** A person of 1.7 m with the feet at x, y. */
export function drawPerson(pen: Pen, x: number, y: number, scale: number): void {
	const tall = PERSON * scale;
	const at = (across: number, up: number): [number, number] => [x + across * tall, y - up * tall];
	const [, neck] = at(0, 0.83);
	const legs = [at(0.09, 0.5), at(0.08, 0), at(0.02, 0), at(0, 0.42), at(-0.02, 0), at(-0.08, 0)] as const;
	const small = polygon([x - 0.16 * tall, neck], [x + 0.16 * tall, neck], at(0.1, 0), at(-0.1, 0));
	const whole = polygon(
		at(-0.13, 0.83),
		at(0.13, 0.83),
		at(0.17, 0.47),
		at(0.12, 0.47),
		...legs,
		at(-0.09, 0.5),
		at(-0.12, 0.47),
		at(-0.17, 0.47),
	);
	pen.fill('front', 'ink', disc(x, y - 0.92 * tall, Math.max(1, 0.085 * tall)) + (tall < 9 ? small : whole));
}
