// † browser

/** Certificates of a company that policies ask for: code → official name. */
export const CERTIFICATES = {
	'high-tech': '高新技术企业',
	'tech-sme': '科技型中小企业',
	innovative: '创新型中小企业',
	specialized: '专精特新中小企业',
	'little-giant': '专精特新“小巨人”企业',
	'above-scale': '规模以上工业企业',
} as const;

export type Certificate = keyof typeof CERTIFICATES;

/** Everyday names. */
export const CERTIFICATE_ALIASES: Readonly<Record<string, Certificate>> = {
	高企: 'high-tech',
	创新型企业: 'innovative',
	专精特新: 'specialized',
	专精特新企业: 'specialized',
	小巨人: 'little-giant',
	专精特新小巨人: 'little-giant',
	规上: 'above-scale',
	规上企业: 'above-scale',
	规上工业企业: 'above-scale',
};

/** The three tiers of SMEs, each chosen from the one before (工信部企业〔2022〕63号, 优质中小企业梯度培育管理暂行办法). */
const TIERS: readonly Certificate[] = ['innovative', 'specialized', 'little-giant'];

/** A certificate and those it includes: a “little giant” is a specialized SME as well. */
export function withIncluded(certificate: Certificate): readonly Certificate[] {
	const tier = TIERS.indexOf(certificate);
	return tier === -1 ? [certificate] : TIERS.slice(0, tier + 1);
}
