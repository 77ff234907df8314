import type { ImageMetadata } from 'astro';
import { z } from 'astro/zod';

/** An image file of the content folder, with its size in pixels. */
export type ImageFile = ImageMetadata & {
	/** Absolute path of the processed file, only during the build. */
	fsPath?: string;
	/** The same record without `fsPath`, only during the build. */
	clone?: ImageMetadata;
};

/**
 * The schema of an image path. Astro provides one that reads the file; the content check has one that only tests
 * whether it exists.
 */
export type ImageSchema = z.ZodType<ImageFile>;

/**
 * Schema of a picture with a caption. The alternative text is required, for blind visitors and for pictures that do not
 * load.
 */
export function pictureSchema(image: ImageSchema) {
	return z.strictObject({
		/** File beside the entry: ./plan.svg. Only processed pictures are published, not the file itself. */
		src: image.meta({ title: '图片文件', examples: ['./plan.svg'] }),
		/** A sentence that describes the picture, for blind visitors and for pictures that do not load. */
		alt: z
			.string()
			.min(2)
			.max(80)
			.meta({ title: '图片说明', description: '用一句话说出图里有什么', examples: ['一层平面示意图'] }),
	});
}

export type Picture = z.output<ReturnType<typeof pictureSchema>>;
