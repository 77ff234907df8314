import { type Channel, type Message, SendError } from '../channels/channel.ts';
import { onceFree } from '../storage/once-free.ts';
import type { ChannelStates } from './channel-states.ts';

const PATIENCE = 10_000;

/** Tries a message on a channel and writes down what came of it. @returns whether anybody got it */
export async function tryChannel(
	{ name, send }: Channel,
	message: Message,
	{ states, timeoutMs }: { states: ChannelStates; timeoutMs: number },
): Promise<boolean> {
	try {
		await send(message, timeoutMs);
	} catch (error) {
		if (!(error instanceof SendError)) throw error;
		await onceFree(() => states.failed(name, error.message, Date.now()), PATIENCE);
		return error.taken.length > 0;
	}
	await onceFree(() => states.worked(name, Date.now()), PATIENCE);
	return true;
}
