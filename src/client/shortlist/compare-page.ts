import './favourite-count.ts';
import { commonArea } from '../../domain/rent/common-lease.ts';
import { NOTHING_WANTED } from '../../domain/explorer/wanted.ts';
import { WANTED_NAMES } from '../../domain/explorer/wanted-address.ts';
import { AREA } from '../../domain/units/measure.ts';
import { parseAmount } from '../../domain/units/unit-amount.ts';
import { enquiryUrl, exploreUrl } from '../../domain/urls.ts';
import {
	type CompareAddress,
	compareAddress,
	readCompareAddress,
} from '../../view/shortlist/compare-address.ts';
import { type ComparedSections, compareSections, COSTS } from '../../view/shortlist/compare-sections.ts';
import { MAX_COMPARED } from '../../view/shortlist/comparison.ts';
import { formatDayOf } from '../../domain/units/format.ts';
import { paperFit } from '../../view/shortlist/paper-fit.ts';
import { rememberedQuery } from '../explorer/wanted-memory.ts';
import { fillOrMark, partOf, say } from '../site/element-part.ts';
import { fillHeads, followSwipes } from './compare-heads.ts';
import { compareStatus } from './compare-status.ts';
import { fillTable } from './compare-table.ts';
import { loadSheets, type Sheets } from './listing-sheets.ts';
import { offerMore } from './more-listings.ts';
import { ownConditions } from './own-conditions.ts';
import { showTray } from './tray.ts';

const readAddress = () => readCompareAddress(location.search, WANTED_NAMES);

/** `<compare-page>`: compares the listings of the address. The address keeps the state, so that a comparison can be shared. */
class ComparePage extends HTMLElement {
	/** Number of the latest drawing. It guards against stale responses. */
	#run = 0;

	connectedCallback(): void {
		this.#takeRemembered();
		addEventListener('popstate', () => void this.#show());
		partOf(this, 'same').addEventListener('click', () => this.#go({ isWhole: !readAddress().isWhole }));
		const area = partOf(this, 'area', HTMLInputElement);
		area.addEventListener('change', () => this.#takeArea(area.value.trim()));
		partOf(this, 'more').addEventListener('toggle', () => void this.#offer());
		followSwipes(this);
		partOf(this, 'status').textContent = '正在读取…';
		void this.#show();
		this.removeAttribute('data-waits');
	}

	/** A link without conditions gets those of the visitor's last search. The address then carries them on. */
	#takeRemembered(): void {
		const address = readAddress();
		const conditions = rememberedQuery();
		if (address.conditions !== '' || conditions === '' || address.ids.length === 0) return;
		history.replaceState(null, '', compareAddress({ ...address, conditions }));
	}

	#takeArea(text: string): void {
		const { problem, fix } = text === '' ? {} : parseAmount(text, AREA);
		say(this, 'area-problem', problem === undefined ? '' : `面积${problem}。${fix}`);
		partOf(this, 'area').toggleAttribute('aria-invalid', problem !== undefined);
		if (problem === undefined) this.#go({ area: text });
	}

	#go(change: Partial<CompareAddress>): void {
		history.pushState(null, '', compareAddress({ ...readAddress(), ...change }));
		void this.#show();
	}

	async #show(): Promise<void> {
		await fillOrMark(this, () => this.#draw());
		// A partial table, or the table of another address, would mislead.
		if ('failed' in this.dataset) partOf(this, 'result').hidden = true;
	}

	async #draw(): Promise<void> {
		this.#run += 1;
		const run = this.#run;
		const address = readAddress();
		const shown = address.ids.slice(0, MAX_COMPARED);
		const [sheets, own] = await Promise.all([
			loadSheets(shown),
			ownConditions(address.conditions).catch(() => null),
		]);
		if (run !== this.#run) return;
		const rows = sheets.found.map(({ row }) => row);
		const area = parseAmount(address.area, AREA).value ?? commonArea(rows, own?.wanted ?? NOTHING_WANTED);
		partOf(this, 'area', HTMLInputElement).value = area === undefined ? '' : String(area);
		const compared = compareSections(sheets.found, own ?? undefined, area, address.isWhole);
		this.#fill(sheets, compared, address);
		partOf(this, 'status').textContent = compareStatus(sheets, address, compared, own === null);
		this.dataset['ready'] = '';
		await this.#offer();
		if (sheets.found.length > 0) void this.#drawQr().catch(() => {});
	}

	#fill({ found }: Sheets, compared: ComparedSections, { ids, isWhole, conditions }: CompareAddress): void {
		const { sections, same, unstated, assumptions } = compared;
		const compareIds = found.map(({ id }) => id);
		partOf(this, 'none').hidden = ids.length > 0;
		for (const name of ['result', 'tools']) partOf(this, name).hidden = found.length === 0;
		partOf(this, 'more').hidden = ids.length >= MAX_COMPARED;
		for (const element of this.querySelectorAll<HTMLElement>('copy-button'))
			element.dataset['text'] = location.href;
		const edit = partOf(this, 'edit');
		edit.setAttribute('href', exploreUrl(conditions === '' ? '' : `?${conditions}`));
		edit.textContent = conditions === '' ? '按条件找房，再逐项打勾' : '改找房条件';
		const enquiry = partOf(this, 'enquiry');
		enquiry.setAttribute('href', enquiryUrl(compareIds));
		enquiry.textContent = found.length > 1 ? `一起咨询 ${found.length} 套` : '咨询这套';
		say(this, 'same', same === 0 ? '' : `${isWhole ? '收起' : '显示'}相同的 ${same} 项`);
		say(this, 'unstated', unstated.length === 0 ? '' : `这几套都没有填写：${unstated.join('、')}。`);
		partOf(this, 'cost-area').hidden = sections.every(({ title }) => title !== COSTS);
		say(this, 'assumptions', assumptions.join(''));
		partOf(this, 'day').textContent = `${formatDayOf(Date.now())}，数据以各房源页为准`;
		const { size, isBrief } = paperFit(sections, found.length, assumptions.join(''));
		this.style.setProperty('--paper-size', `${size}pt`);
		fillHeads(this, found, (id) => {
			this.#go({ ids: ids.filter((each) => each !== id) });
			partOf(this, 'region').focus();
		});
		fillTable(this, found, sections, isBrief);
		showTray(compareIds, false);
	}

	async #offer(): Promise<void> {
		const { ids } = readAddress();
		await offerMore(this, ids, (id) => this.#go({ ids: [...ids, id] }));
	}

	async #drawQr(): Promise<void> {
		const { drawQr } = await import('./qr-drawing.ts');
		drawQr(partOf(this, 'qr', SVGElement), location.href);
	}
}

customElements.define('compare-page', ComparePage);
