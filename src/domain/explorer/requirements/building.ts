// † browser
import { STRUCTURES } from '../../schema/listing-facts.ts';
import { isBareLand } from '../rows/listing-row.ts';
import { anyOf, flag } from './requirement-kind.ts';
import { ASKABLE, oneOf, WHOLLY, yes } from './shortfall.ts';

export const BUILDING = [
	anyOf({
		key: 'structure',
		name: '结构',
		group: 'building',
		labels: STRUCTURES,
		rowValue: ({ structure }) => structure,
		judge: ({ structure }, wanted) => oneOf(structure, wanted.structure, ASKABLE),
		cannotHave: isBareLand,
		tick: ({ structure }) => (structure === null ? '' : STRUCTURES[structure]),
		/** Structures, any of them. */
		preset: { title: '结构', example: '[钢结构]' },
	}),
	flag({
		key: 'detached',
		name: '独栋',
		group: 'other',
		judge: ({ isDetached }) => yes(isDetached, WHOLLY),
		cannotHave: isBareLand,
		yes: '独栋',
		no: '不是独栋',
		/** `true`: a building of its own. */
		preset: '独栋',
	}),
	flag({
		key: 'divisible',
		name: '分割',
		group: 'other',
		judge: ({ isDivisible }) => yes(isDivisible, ASKABLE),
		yes: '可分割',
		no: '不可分割',
		/** `true`: the area can be let in parts. */
		preset: '可分割',
	}),
];
