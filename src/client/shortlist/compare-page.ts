import './shortlist-elements.ts';
import { parseIds } from '../../domain/schema/id-list.ts';
import { MAX_FAVOURITES } from '../../domain/listing/shortlist.ts';
import { compareUrl } from '../../domain/urls.ts';
import { compareSheets, type Comparison, MAX_COMPARED } from '../../view/shortlist/comparison.ts';
import { formatDayOf } from '../../domain/units/format.ts';
import { paperSize } from '../../view/shortlist/paper-fit.ts';
import { fillTable } from './compare-table.ts';
import { fillOrMark, partOf, say } from '../site/element-part.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { loadSheets, type Sheets } from './listing-sheets.ts';
import { storedShortlist } from './shortlist-store.ts';

interface Address {
	ids: readonly string[];
	/** Only rows that differ. */
	isBrief: boolean;
	/** Number of listings beyond the limit of the table. */
	surplus: number;
}

function readAddress(): Address {
	const address = new URLSearchParams(location.search);
	const ids = parseIds(address.get('ids'), MAX_FAVOURITES);
	return {
		ids: ids.slice(0, MAX_COMPARED),
		isBrief: address.get('diff') === '1',
		surplus: Math.max(0, ids.length - MAX_COMPARED),
	};
}

function statusText({ found, gone, failed }: Sheets, { surplus }: Address, shown: number): string {
	return [
		found.length === 0 ? '' : `对比 ${found.length} 套，共 ${shown} 项。`,
		gone.length === 0 ? '' : `没有找到 ${gone.join('、')}，可能已经下线。`,
		failed.length === 0 ? '' : `${failed.length} 套暂时读不到，请检查网络后刷新。`,
		surplus === 0 ? '' : `至多对比 ${MAX_COMPARED} 套，其余 ${surplus} 套没有列出。`,
	].join('');
}

/** `<compare-page>`: compares the listings of the address. The address keeps the state, so that a comparison can be shared. */
class ComparePage extends HTMLElement {
	/** Number of the latest drawing. It guards against stale responses. */
	#run = 0;

	connectedCallback(): void {
		addEventListener('popstate', () => void this.#show());
		const brief = partOf(this, 'brief');
		brief.addEventListener('change', () => {
			const { ids, isBrief } = readAddress();
			this.#go(ids, !isBrief);
		});
		partOf(this, 'more').addEventListener('toggle', () => void this.#offer());
		partOf(this, 'status').textContent = '正在读取…';
		void this.#show();
		this.removeAttribute('data-waits');
	}

	#go(ids: readonly string[], isBrief: boolean): void {
		history.pushState(null, '', compareUrl(ids, isBrief));
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
		const sheets = await loadSheets(address.ids);
		if (run !== this.#run) return;
		const { groups, unstated } = compareSheets(sheets.found);
		const shown = address.isBrief
			? groups.map((group) => ({ ...group, rows: group.rows.filter(({ isSame }) => !isSame) }))
			: groups;
		const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
		this.#fill(
			sheets,
			shown.filter(({ rows }) => rows.length > 0),
			address,
		);
		partOf(this, 'status').textContent = statusText(sheets, address, count);
		say(this, 'unstated', unstated.length === 0 ? '' : `这几套都没有填写：${unstated.join('、')}。`);
		this.dataset['ready'] = '';
		await this.#offer();
		if (sheets.found.length > 0) void this.#drawQr().catch(() => {});
	}

	#fill({ found }: Sheets, groups: Comparison['groups'], { ids, isBrief }: Address): void {
		const hasAny = found.length > 0;
		partOf(this, 'none').hidden = ids.length > 0;
		partOf(this, 'result').hidden = !hasAny;
		partOf(this, 'tools').hidden = !hasAny;
		partOf(this, 'more').hidden = ids.length >= MAX_COMPARED;
		partOf(this, 'brief', HTMLInputElement).checked = isBrief;
		for (const element of this.querySelectorAll<HTMLElement>('copy-button'))
			element.dataset['text'] = location.href;
		partOf(this, 'day').textContent = `${formatDayOf(Date.now())}，数据以各房源页为准`;
		this.style.setProperty('--paper-size', `${paperSize(groups, found.length)}pt`);
		fillTable(this, found, groups, (id) => {
			this.#go(
				ids.filter((each) => each !== id),
				isBrief,
			);
			partOf(this, 'region').focus();
		});
	}

	/** The visitor's own listings that are not in the table yet. They load when the list opens. */
	async #offer(): Promise<void> {
		if (!partOf(this, 'more', HTMLDetailsElement).open) return;
		const { ids, isBrief } = readAddress();
		const { favourites, seen } = storedShortlist();
		const candidates = [...new Set([...favourites, ...seen])].filter((id) => !ids.includes(id));
		const { found } = await loadSheets(candidates);
		const items = found.map(({ id, title }) => {
			const add = () => this.#go([...ids, id], isBrief);
			return newElement('li', {}, newButton(`＋ ${title}`, { class: 'button' }, add));
		});
		partOf(this, 'candidates').replaceChildren(
			...(items.length > 0 ? items : ['没有别的收藏和看过的房源。']),
		);
	}

	async #drawQr(): Promise<void> {
		const { drawQr } = await import('./qr-drawing.ts');
		drawQr(partOf(this, 'qr', SVGElement), location.href);
	}
}

customElements.define('compare-page', ComparePage);
