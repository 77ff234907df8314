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
	let isReading = false;
	let marked: HTMLElement | undefined;

	function mark(element: HTMLElement | undefined): void {
		marked?.removeAttribute('data-spoken');
		element?.setAttribute('data-spoken', '');
		element?.scrollIntoView({ block: 'nearest' });
		marked = element;
	}

	function stop(): void {
		isReading = false;
		mark(undefined);
		speechSynthesis.cancel();
		changed(false);
	}

	function start(): void {
		const main = document.querySelector('main');
		if (main === null) return;
		const parts = spokenParts(main);
		const first = parts.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
		isReading = true;
		changed(true);
		const next = (index: number): void => {
			const part = parts[index];
			if (!isReading) return;
			if (part === undefined) return stop();
			mark(part.element);
			const utterance = new SpeechSynthesisUtterance(part.text);
			utterance.lang = 'zh-CN';
			utterance.onend = () => next(index + 1);
			// Also an error of one block: the next may work, and an end comes either way.
			utterance.onerror = () => next(index + 1);
			speechSynthesis.speak(utterance);
		};
		next(Math.max(0, first));
	}

	addEventListener('pagehide', () => isReading && stop());
	return { toggle: () => (isReading ? stop() : start()) };
}
