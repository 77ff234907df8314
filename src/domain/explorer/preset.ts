import type { FieldLines } from '../schema/content-error.ts';
import type { References } from '../schema/reference.ts';
import type { PresetData, PresetsFile } from './presets-file.ts';
import { type AnyRequirement, REQUIREMENTS, type Wanted } from './requirements/requirements.ts';
import { inSpokenOrder, wantedWith } from './wanted.ts';

/** The reason for a requirement of a preset. */
export interface PresetReason {
	/** Key of the requirement. */
	key: string;
	reason: string;
	/** Undefined means our own experience, which visitors should check. */
	source: string | undefined;
	isSoft: boolean;
}

/** The usual needs of an industry. A starting point, not advice. */
export interface Preset {
	slug: string;
	name: string;
	summary: string;
	wanted: Wanted;
	/** In the order of the requirements. */
	reasons: readonly PresetReason[];
}

/** The presets of a file, with their topics resolved. */
export function resolvePresets(
	file: { file: string; lines?: FieldLines; data: PresetsFile } | undefined,
	references: References,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): Preset[] {
	return (file?.data.presets ?? []).map((preset, i) => {
		const valueOf = ({ key, preset: field }: AnyRequirement): unknown => {
			const value = preset.wants[key]?.value;
			if (field?.value.kind !== 'topic' || typeof value !== 'string') return value;
			const at = { file: file?.file ?? '', lines: file?.lines, field: `presets.${i}.wants.${key}.value` };
			return references.topics(at, [value])[0]?.slug;
		};
		return presetOf(preset, new Map(requirements.map((each) => [each.key, valueOf(each)])), requirements);
	});
}

/** @param values key of the requirement → value; undefined for none */
function presetOf(
	{ slug, name, summary, wants }: PresetData,
	values: ReadonlyMap<string, unknown>,
	requirements: readonly AnyRequirement[],
): Preset {
	const reasons = inSpokenOrder(requirements).flatMap(({ key }): PresetReason[] => {
		const given = wants[key];
		if (given === undefined || values.get(key) === undefined) return [];
		const { reason, source, isSoft } = given;
		return [{ key, reason, source, isSoft }];
	});
	const soft = reasons.filter(({ isSoft }) => isSoft).map(({ key }) => key);
	// A requirement in a preset has exactly one field, with the same name.
	const wanted = wantedWith((field) => values.get(field.name) ?? field.nothing, soft, requirements);
	return { slug, name, summary, reasons, wanted };
}
