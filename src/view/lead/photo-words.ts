// † browser
import type { Failure } from '../../domain/lead/lead-outbox.ts';
import { failureWords, type LeadWords } from './lead-words.ts';

/** Where the photos of a lead are, for the sender. */
export interface PhotoStanding {
	/** Photos that the receiver has acknowledged to this page. */
	arrived: number;
	/** Photos that wait on the device or are being shrunk. */
	waiting: number;
	/** Photos that will not arrive: unreadable, refused, or too old. */
	lost: number;
	/** What the receiver said of refused photos. */
	reasons: readonly string[];
	failure: Failure | undefined;
	/** Seconds until the next automatic retry; undefined without one. */
	wait: number | undefined;
	/** Whether all waiting photos are stored beyond the page. */
	isKept: boolean;
	/** Whether the lead itself is not delivered yet. */
	isLeadWaiting: boolean;
	wechat: string;
}

/** The message to the sender. What is not delivered is named, with the way to send it by hand. */
export function photoWords(standing: PhotoStanding): LeadWords {
	const { arrived, waiting, lost, reasons, failure, wait, isKept, isLeadWaiting, wechat } = standing;
	const has = arrived === 0 ? '' : `已送到 ${arrived} 张，`;
	const byHand = `请用微信发给 ${wechat}`;
	const rest = lost === 0 ? '' : `${lost} 张照片没有送到，${byHand}。${[...new Set(reasons)].join('；')}`;
	const care = waiting === 0 || isKept ? '' : '这个浏览器存不下照片，看到“照片已送到”之前请不要关掉网页。';
	if (waiting > 0 && failure !== undefined && !isLeadWaiting)
		return {
			title: `${has}还有 ${waiting} 张照片没有送到`,
			text: `${failureWords(failure, wait)}。急的话${byHand}。${care}${rest}`,
		};
	if (waiting > 0)
		return {
			title: isLeadWaiting ? `${waiting} 张照片等委托送到以后再送` : `${has}还有 ${waiting} 张照片在送…`,
			text: care + rest,
		};
	if (lost > 0)
		return { title: `${has}${lost} 张照片没有送到`, text: `${byHand}。${[...new Set(reasons)].join('；')}` };
	return arrived > 0
		? { title: `照片已送到 ${arrived} 张`, text: '这台设备上存的已经删除。' }
		: { title: '照片不送了', text: '这台设备上存的已经删除。' };
}
