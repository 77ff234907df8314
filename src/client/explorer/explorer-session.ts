import { REQUIREMENTS } from '../../domain/explorer/requirements/requirements.ts';
import { filledIn } from '../../domain/explorer/filled-in.ts';
import { NOTHING_WANTED, withSoftness, without } from '../../domain/explorer/wanted.ts';
import {
	type ExplorerState,
	readAddress,
	wantedQuery,
	writeAddress,
} from '../../domain/explorer/wanted-address.ts';
import { choiceCounts, explorerAnswer } from '../../view/explorer/explorer-answer.ts';
import { ABOUT_FIELD } from '../../domain/explorer/requirements/size.ts';
import {
	addLateOptions,
	fillForm,
	formParams,
	showCounts,
	showAreaKind,
	showProblems,
	showSet,
	showTowns,
} from './explorer-form.ts';
import { monthWords } from '../../view/explorer/month-words.ts';
import { partOf, partsOf } from '../site/element-part.ts';
import { laterWork } from './after-paint.ts';
import { keepSearch, showChanges } from './last-visit.ts';
import { loadOffer } from './loaded-offer.ts';
import { showAnswer } from './explorer-results.ts';
import { rememberWanted } from './wanted-memory.ts';

/** A running explorer. */
export interface ExplorerSession {
	/** Reads the state from the address. */
	readAddress(): void;
	/** Reads the state from the form. @param isStep whether "back" returns to the previous state */
	readForm(isStep: boolean): void;
	/** Draws at once what waits for the next paint. */
	finish(): void;
	/** Fills in a preset, beside what is set. @param query of the preset */
	fillIn(query: string): void;
	/** Handles a button of the page. @returns whether the button belongs to the explorer */
	press(button: HTMLElement): boolean;
}

/** Keeps the state in the address. */
function keepAddress(state: ExplorerState, isStep: boolean): void {
	const query = writeAddress(state).toString();
	const address = location.pathname + (query === '' ? '' : `?${query}`);
	if (address === location.pathname + location.search) return;
	if (isStep) history.pushState(null, '', address);
	else history.replaceState(null, '', address);
}

/** Loads the listings and then answers the form. Throws when they cannot be loaded. */
export async function openSession(root: HTMLElement, form: HTMLFormElement): Promise<ExplorerSession> {
	const offer = await loadOffer();
	addLateOptions(form, offer);
	let state: ExplorerState | undefined;
	let pages = 1;
	const later = laterWork();
	/** The state before a preset was filled in. */
	let before: ExplorerState | undefined;

	/** @param isTap whether a visitor waits for the answer, so that only what he sees first is drawn at once */
	const show = (next: ExplorerState, isTap: boolean) => {
		const answer = explorerAnswer(offer, next);
		state = next;
		const drawRest = showAnswer(root, answer, offer, pages);
		showSet(form, new Map(answer.chips.map(({ key, value }) => [key, value])));
		partOf(root, 'month').textContent = monthWords(next.wanted);
		for (const note of partsOf(root, 'filled', HTMLElement)) note.hidden = true;
		const query = writeAddress(next).toString();
		const rest = () => {
			drawRest();
			showChanges(root, offer, query);
			keepSearch(query, answer);
		};
		if (!isTap) rest();
		const isAnything = answer.chips.length > 0;
		rememberWanted(isAnything ? answer.words : '', isAnything ? wantedQuery(next.wanted) : '');
		for (const { dataset } of root.querySelectorAll<HTMLElement>('share-button, copy-button'))
			Object.assign(dataset, {
				title: `${answer.words}：${answer.headline}`,
				text: location.href,
				url: location.href,
			});
		for (const note of root.querySelectorAll<HTMLElement>('[data-preset]'))
			note.hidden = note.dataset['preset'] !== next.preset;
		later.plan(() => {
			if (isTap) rest();
			showCounts(root, choiceCounts(offer, next));
		});
	};
	const take = (params: URLSearchParams, isStep: boolean, isTap = true) => {
		const { problems, ...next } = readAddress(params, offer.names);
		pages = 1;
		keepAddress(next, isStep);
		showProblems(form, problems);
		showTowns(form, next, offer);
		show(next, isTap);
		return next;
	};
	/** Applies a state from outside the form, and updates the form. */
	const takeState = (next: ExplorerState, isStep: boolean) => {
		fillForm(form, take(writeAddress(next), isStep, isStep));
	};
	const change = (wanted: ExplorerState['wanted']) => {
		if (state !== undefined) takeState({ ...state, wanted }, true);
	};

	return {
		readAddress: () => {
			const { problems: _, ...next } = readAddress(new URLSearchParams(location.search), offer.names);
			takeState(next, false);
		},
		readForm: (isStep) => {
			showAreaKind(form);
			take(formParams(form, state), isStep);
		},
		finish: later.finish,
		fillIn: (query) => {
			const { problems: _, ...preset } = readAddress(new URLSearchParams(query), offer.names);
			before = state;
			const { wanted, added, changed } = filledIn(state?.wanted ?? NOTHING_WANTED, preset.wanted);
			takeState({ ...preset, wanted }, true);
			partOf(root, 'filled').hidden = false;
			partOf(root, 'filled-words').textContent = `已填 ${added} 项，改了 ${changed} 项`;
		},
		press: ({ dataset }) => {
			const { remove, soft, step, clear, moreResults, undo } = dataset;
			const wanted = state?.wanted ?? NOTHING_WANTED;
			const requirement = REQUIREMENTS.find(({ key }) => key === (remove ?? soft));
			if (step !== undefined) {
				const params = formParams(form, state);
				const chosen = new URLSearchParams(step);
				// A range replaces an approximate area.
				if (chosen.has('areaMin')) params.delete(ABOUT_FIELD);
				for (const [name, value] of chosen) params.set(name, value);
				fillForm(form, take(params, true));
			} else if (undo !== undefined && before !== undefined) takeState(before, true);
			else if (clear !== undefined) takeState({ ...readAddress(new URLSearchParams(), offer.names) }, true);
			else if (moreResults !== undefined) {
				pages += 1;
				if (state !== undefined) show(state, false);
			} else if (requirement === undefined) return false;
			else
				change(
					remove === undefined
						? withSoftness(wanted, requirement, !wanted.soft.includes(requirement.key))
						: without(wanted, requirement),
				);
			return true;
		},
	};
}
