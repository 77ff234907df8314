import { leadFacts } from '../../domain/lead/lead-text.ts';
import { LEAD_KINDS, LEAD_LABELS, LEAD_NEEDS } from '../../domain/lead/lead.ts';
import type { LedgerLead } from '../ledger/ledger.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { frame } from './frame.ts';
import { deliveryTags, handledTag, markForm, type MarkForm, phoneLink, suspectTag } from './lead-parts.ts';

/** One lead with all it says, its photos and what became of it. @param photos their rows */
export function leadPage(stored: LedgerLead, photos: readonly number[], form: MarkForm): Markup {
	const { lead, receivedAt } = stored;
	const title = `${LEAD_KINDS[lead.kind]} · ${LEAD_NEEDS[lead.need]}`;
	const facts = leadFacts(lead).map(({ label, value }) => {
		const shown = label === LEAD_LABELS.phone ? phoneLink(value) : value;
		return markup`<dt>${label}</dt><dd>${shown}</dd>`;
	});
	const promised = lead.photos ?? 0;
	const missing =
		promised > photos.length
			? markup`<p class="quiet">照片已到 ${photos.length} 张，应到 ${promised} 张</p>`
			: NOTHING;
	const pictures = photos.map(
		(photo, i) =>
			markup`<a href="photo?id=${photo}"><img src="photo?id=${photo}" alt="照片 ${i + 1}" loading="lazy"></a>`,
	);
	return frame(
		title,
		markup`<main>
<nav><a class="button" href="./">全部线索</a></nav>
<header><h1>${title}</h1><span class="quiet">${shanghaiTime(receivedAt)}</span></header>
<p class="tags">${handledTag(stored)}${suspectTag(stored)}${deliveryTags(stored.deliveries)}</p>
${markForm(stored, form, true)}
<dl>${facts}<dt>编号</dt><dd>${lead.uuid}</dd></dl>
${missing}
<div class="photos">${pictures}</div>
</main>`,
	);
}
