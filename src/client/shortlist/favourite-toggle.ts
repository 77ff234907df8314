import {
	isFavourite,
	MAX_FAVOURITES,
	withFavourites,
	withoutFavourite,
} from '../../domain/listing/shortlist.ts';
import { storedShortlist, storeShortlist } from './shortlist-store.ts';

/** Message for a browser that refuses storage. */
export const FORBIDDEN = '浏览器不让本站保存数据（无痕浏览或空间已满），没有记住。';

/** Puts a listing on the visitor's list or takes it off. @returns an error message, or '' on success */
export function toggleFavourite(id: string): string {
	const list = storedShortlist();
	const { list: longer, refused } = withFavourites(list, [id]);
	if (!storeShortlist(isFavourite(list, id) ? withoutFavourite(list, id) : longer)) return FORBIDDEN;
	return refused.length > 0 ? `收藏已满 ${MAX_FAVOURITES} 套，请先移除几套。` : '';
}
