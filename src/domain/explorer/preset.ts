import type { FieldLines } from '../schema/content-error.ts';
import type { References } from '../schema/reference.ts';
import type { PresetData, PresetsFile } from './presets-file.ts';
import { REQUIREMENT_KEYS, type RequirementKey } from './requirement-key.ts';
import { NOTHING_WANTED, type Wanted } from './wanted.ts';

/** Why a preset asks for something. */
export interface PresetReason {
	key: RequirementKey;
	reason: string;
	/** Undefined: our own experience, to be checked. */
	source: string | undefined;
	isSoft: boolean;
}

/** What an industry usually needs: a place to start from, not advice. */
export interface Preset {
	slug: string;
	name: string;
	summary: string;
	wanted: Wanted;
	/** In the order of the requirements. */
	reasons: readonly PresetReason[];
}

/** The presets of a file, with the industries they name looked up. */
export function resolvePresets(
	file: { file: string; lines?: FieldLines; data: PresetsFile } | undefined,
	references: References,
): Preset[] {
	return (file?.data.presets ?? []).map((preset, i) => {
		const word = preset.wants.industry?.value;
		const at = { file: file?.file ?? '', lines: file?.lines, field: `presets.${i}.wants.industry.value` };
		const [industry] = word === undefined ? [] : references.topics(at, [word]);
		return presetOf(preset, industry?.slug);
	});
}

function presetOf({ slug, name, summary, wants }: PresetData, industry: string | undefined): Preset {
	const all: Partial<Record<RequirementKey, PresetData['wants'][keyof PresetData['wants']]>> = wants;
	const reasons = REQUIREMENT_KEYS.flatMap((key): PresetReason[] => {
		const given = all[key];
		if (given === undefined || (key === 'industry' && industry === undefined)) return [];
		const { reason, source, isSoft } = given;
		return [{ key, reason, source, isSoft }];
	});
	const soft = reasons.filter(({ isSoft }) => isSoft).map(({ key }) => key);
	return {
		slug,
		name,
		summary,
		reasons,
		wanted: {
			...NOTHING_WANTED,
			deal: wants.deal?.value ?? [],
			type: wants.type?.value ?? [],
			floor: wants.floor?.value,
			height: wants.height?.value,
			load: wants.load?.value,
			crane: wants.crane?.value,
			structure: wants.structure?.value ?? [],
			divisible: wants.divisible?.value ?? false,
			power: wants.power?.value,
			fire: wants.fire?.value,
			dock: wants.dock?.value ?? false,
			registrable: wants.registrable?.value ?? false,
			eia: wants.eia?.value,
			industry,
			soft,
		},
	};
}
