import { spokenParts } from './spoken-text.ts';

/** Whether this browser can speak. WeChat on Android cannot. */
export const canSpeak = () => 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;

/** A reader of the page's main part. */
export interface ReadAloud {
	/** Starts at the first block in the window, or stops. */
	toggle(): void;
}

/**
 * Reads the main part of the page by the voice of the device. Block by block: some browsers break off after fifteen seconds of
 * one text. @param changed called when reading starts or ends
 */
export function readAloud(changed: (isReading: boolean) => void): ReadAloud {
	/** The reading under way. A stopped one may still hear of its last block. */
	let reading: symbol | undefined;
	let marked: HTMLElement | undefined;

	function mark(element: HTMLElement | undefined): void {
		marked?.removeAttribute('data-spoken');
		element?.setAttribute('data-spoken', '');
		element?.scrollIntoView({ block: 'nearest' });
		marked = element;
	}

	function stop(): void {
		reading = undefined;
		mark(undefined);
		speechSynthesis.cancel();
		changed(false);
	}

	function start(): void {
		const main = document.querySelector('main');
		if (main === null) return;
		const parts = spokenParts(main);
		const first = parts.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
		const mine = Symbol();
		reading = mine;
		changed(true);
		const next = (index: number): void => {
			const part = parts[index];
			if (reading !== mine) return;
			if (part === undefined) return stop();
			mark(part.element);
			const utterance = new SpeechSynthesisUtterance(part.text);
			utterance.lang = 'zh-CN';
			utterance.onend = () => next(index + 1);
			// Without a voice every block would fail, and the page would run to its end.
			utterance.onerror = () => reading === mine && stop();
			speechSynthesis.speak(utterance);
		};
		next(Math.max(0, first));
	}

	addEventListener('pagehide', () => reading && stop());
	return { toggle: () => (reading === undefined ? start() : stop()) };
}
