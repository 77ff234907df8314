import { hasLastSearch } from './last-search-key.ts';
import type { ExplorerSession } from './explorer-session.ts';
import { partOf } from '../site/element-part.ts';
import { withNotices } from '../site/slow-notice.ts';

const WAITING = '正在筛选…';
/** True for both possible lists: the one of the build and an earlier answer. */
const TROUBLE = '筛选暂时打不开，下面的房源没有按这些条件筛选。';

/**
 * `<listing-explorer>`: answers its form at once. It loads its data when the visitor focuses the form or opens an address
 * with requirements. Until then, and after a failed load, the page shows the list of the build.
 */
class ListingExplorer extends HTMLElement {
	#opening: Promise<void> | undefined;
	#session: ExplorerSession | undefined;

	connectedCallback(): void {
		this.addEventListener('focusin', () => void this.#open());
		this.addEventListener('pointerdown', () => void this.#open());
		this.addEventListener('input', (event) => {
			if (event.target instanceof HTMLInputElement && event.target.type === 'text')
				void this.#with((session) => session.readForm(false));
		});
		this.addEventListener('change', ({ target }) => {
			// The line of wishes is no filter. Its change would empty the address that the wish has just set.
			if (target instanceof Node && this.#wish.contains(target)) return;
			void this.#with((session) => session.readForm(true));
		});
		this.addEventListener('click', (event) => void this.#press(event));
		this.#wish.addEventListener('submit', (event) => {
			event.preventDefault();
			// The search page answers what is no filter.
			void this.#answerWish().catch(() => this.#wish.submit());
		});
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#with((session) => session.readForm(true)).then(() => this.#showResults());
		});
		addEventListener('popstate', () => void this.#with((session) => session.readAddress()));
		if (location.search !== '' || hasLastSearch()) void this.#with((session) => session.readAddress());
		this.removeAttribute('data-waits');
	}

	get #form(): HTMLFormElement {
		const form = this.#panel.querySelector('form');
		if (form === null) throw new Error('listing-explorer needs its form');
		return form;
	}

	get #wish(): HTMLFormElement {
		return partOf(this, 'wish', HTMLFormElement);
	}

	/** Turns a sentence into filters. */
	async #answerWish(): Promise<void> {
		const { readWish } = await import('./wish.ts');
		const { query, note } = await readWish(String(new FormData(this.#wish).get('q')));
		if (query === '') return this.#wish.submit();
		history.pushState(null, '', `?${query}`);
		await this.#with((session) => session.readAddress());
		partOf(this, 'wish-note').replaceChildren(...note);
	}

	/** Opens the session. After a failure the next call retries. */
	#open(): Promise<void> {
		this.#opening ??= import('./explorer-session.ts')
			.then(({ openSession }) => openSession(this, this.#form))
			.then((session) => {
				this.#session = session;
			})
			.catch(() => {
				this.#opening = undefined;
			});
		return this.#opening;
	}

	async #with(use: (session: ExplorerSession) => void): Promise<void> {
		const say = (text: string, isFailed: boolean) => {
			partOf(this, 'headline').textContent = text;
			this.toggleAttribute('data-failed', isFailed);
		};
		try {
			if (this.#session === undefined)
				await withNotices(
					this.#open(),
					() => say(WAITING, false),
					() => say(TROUBLE, true),
				);
			if (this.#session === undefined) return say(TROUBLE, true);
			use(this.#session);
			this.removeAttribute('data-failed');
		} catch {
			say(TROUBLE, true);
		}
	}

	async #press(event: MouseEvent): Promise<void> {
		const { target } = event;
		const link = target instanceof Element ? target.closest('a') : null;
		if (link !== null && this.#isOurs(link, event)) {
			event.preventDefault();
			const { search } = link;
			if (search.includes('preset=')) return this.#with((session) => session.fillIn(search));
			history.pushState(null, '', link.href);
			return this.#with((session) => session.readAddress());
		}
		const button = target instanceof Element ? target.closest('button') : null;
		if (button === null || button.type === 'submit') return;
		const { open, close } = button.dataset;
		if (open !== undefined) return this.#panel.showModal();
		if (close !== undefined) return this.#panel.close();
		await this.#with((session) => session.press(button));
	}

	/** Whether a click opens this page in this tab with other requirements. */
	#isOurs(
		{ pathname, search, hash }: HTMLAnchorElement,
		{ ctrlKey, metaKey, shiftKey }: MouseEvent,
	): boolean {
		return (
			pathname === location.pathname && search !== '' && hash === '' && !ctrlKey && !metaKey && !shiftKey
		);
	}

	/** The filters: a sheet over the results on a phone, a column beside them on a desktop. */
	get #panel(): HTMLDialogElement {
		return partOf(this, 'panel', HTMLDialogElement);
	}

	#showResults(): void {
		this.#session?.finish();
		this.#panel.close();
		const headline = partOf(this, 'headline');
		headline.focus();
		headline.scrollIntoView({ block: 'start' });
	}
}

customElements.define('listing-explorer', ListingExplorer);
