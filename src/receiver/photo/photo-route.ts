import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bareJpeg, type BareJpeg } from '../../domain/lead/bare-jpeg.ts';
import { MOST_PHOTOS, PHOTO_BYTES, PHOTO_SIDE } from '../../domain/lead/lead-photo.ts';
import { LEAD_UUID } from '../../domain/lead/lead-check.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import { LEADS_PATH } from '../lead/lead-route.ts';
import type { PhotoDoor, PhotoOutcome } from './photo-store.ts';

export const PHOTOS_PATH = `${LEADS_PATH}/:uuid/photos`;

const PHOTO_TYPE = 'image/jpeg';

/** Retry-After in seconds when the disk is full or busy, and when there is no room for photos. */
const STORE_PAUSE = 30;
const ROOM_PAUSE = 3600;

export interface PhotoRoute {
	/** Seconds to wait; 0 if the request may pass. */
	limit: (ip: string) => number;
	/** Whether a lead takes photos. It is asked before a body is read. */
	door: (lead: string) => Promise<PhotoDoor>;
	/** Stores a photo. It is on disk when this resolves. */
	store: (lead: string, photo: BareJpeg) => Promise<PhotoOutcome>;
	log: EventLog;
}

interface Refusal {
	status: number;
	field: string;
	message: string;
	/** Retry-After in seconds. */
	wait?: number;
}

const UNKNOWN: Refusal = { status: 404, field: 'lead', message: '没有这条委托' };
const UNSTORED: Refusal = {
	status: 503,
	field: 'store',
	message: '暂时没有存下，请稍后再试',
	wait: STORE_PAUSE,
};

const REFUSALS: Readonly<Partial<Record<PhotoOutcome, Refusal>>> = {
	unknown: UNKNOWN,
	many: { status: 422, field: 'photo', message: `一条委托最多 ${MOST_PHOTOS} 张照片` },
	full: { status: 507, field: 'store', message: '照片存满了，请用微信发', wait: ROOM_PAUSE },
};

/** The picture in a body, or why it is refused. */
function readPhoto(body: unknown): BareJpeg | Refusal {
	const photo = body instanceof Uint8Array ? bareJpeg(body) : undefined;
	if (photo === undefined) return { status: 422, field: 'photo', message: '不是完整的 JPEG 照片' };
	if (Math.max(photo.width, photo.height) > PHOTO_SIDE)
		return { status: 422, field: 'photo', message: `照片的长边最多 ${PHOTO_SIDE} 像素` };
	return photo;
}

/**
 * Accepts the photos of a stored offer, one JPEG a request. The same picture is stored once, so a retry is harmless. All
 * but the picture is left out before it is stored, also if the sender did not.
 */
export function addPhotoRoute(app: FastifyInstance, { limit, door, store, log }: PhotoRoute): void {
	const refuse = (reply: FastifyReply, { status, field, message, wait = 0 }: Refusal) => {
		log('photo.refused', { status, field });
		if (wait > 0) reply.header('retry-after', String(wait));
		return reply.code(status).send({ ok: false, problems: [{ field, message }] });
	};
	const leadIn = ({ params }: FastifyRequest) => String({ uuid: '', ...Object(params) }.uuid).toLowerCase();
	const failed = (error: unknown) => {
		log('store.failed', errorFacts(error));
		return undefined;
	};
	const accept = (reply: FastifyReply, uuid: string, outcome: PhotoOutcome) => {
		log(`photo.${outcome}`, { uuid });
		return reply.code(outcome === 'stored' ? 201 : 200).send({ ok: true, uuid, outcome });
	};

	// In a scope of its own, so that no other path reads pictures.
	app.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser(
			PHOTO_TYPE,
			{ parseAs: 'buffer', bodyLimit: PHOTO_BYTES },
			async (_: FastifyRequest, body: Buffer) => body,
		);
		scope.post(PHOTOS_PATH, {
			onRequest: async (request, reply) => {
				const uuid = leadIn(request);
				const seconds = limit(request.ip);
				if (seconds > 0)
					return refuse(reply, {
						status: 429,
						field: 'rate',
						message: '照片太多，请稍后再试',
						wait: seconds,
					});
				if (!LEAD_UUID.test(uuid)) return refuse(reply, UNKNOWN);
				const open = await door(uuid).catch(failed);
				if (open === undefined) return refuse(reply, UNSTORED);
				if (open === 'unknown') return refuse(reply, UNKNOWN);
				return open === 'forgotten' ? accept(reply, uuid, open) : undefined;
			},
			handler: async (request, reply) => {
				const uuid = leadIn(request);
				const photo = readPhoto(request.body);
				if ('status' in photo) return refuse(reply, photo);
				const outcome = await store(uuid, photo).catch(failed);
				if (outcome === undefined) return refuse(reply, UNSTORED);
				const refusal = REFUSALS[outcome];
				return refusal === undefined ? accept(reply, uuid, outcome) : refuse(reply, refusal);
			},
		});
	});
}
