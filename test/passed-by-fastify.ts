/**
 * Examples that a dialect refuses and Fastify's stock validator lets through with the strict schema of draft 7.
 *
 * Ajv coerces there, so that a number passes for text, text for a number, null for 0 or "", and one value for a list of
 * it; and two fields that disagree, or the image in a
 * Data URL, are beyond any schema. `vidialect/fastify` refuses all of them.
 */
export const passedByFastify: Readonly<Record<string, readonly string[]>> = {
  'ope-ai': [
    'refuses a numeric `seconds`',
    'refuses a `seconds` of 0',
    'refuses a number as a model',
    'refuses null as a prompt',
    'refuses text as `generate_audio`',
    'refuses 1 as `enhance_prompt`',
    'refuses false as `negative_prompt`',
    'refuses false as `person_generation`',
    'refuses false as `remix_video_id`',
    'refuses a seed as text',
    'refuses a numeric role',
    'refuses a Data URL of a GIF',
  ],
  openai: [
    'refuses a Data URL of another size',
    'refuses a numeric `seconds`',
    'refuses `watermark` as text in JSON',
    'refuses 0 as `watermark`',
    'refuses a numeric file id',
  ],
  'sora-web': [
    'refuses a number as a prompt',
    'refuses text as `width`',
    'refuses text as `height`',
    'refuses text as `n_frames`',
    'refuses text as `n_variants`',
    'refuses a time as text',
    'refuses null as `url` of an inpaint item',
    'refuses "0" as `frame_index` of an inpaint item',
    'refuses 123 as `generation_id` of an inpaint item',
    'refuses null as `upload_media_id` of an inpaint item',
    'refuses null as `source_start_frame` of an inpaint item',
    'refuses true as `source_end_frame` of an inpaint item',
    'refuses an edit of no generation',
    'refuses an edit whose upload is a number',
  ],
  'new-api': [
    'refuses a truth value as a duration',
    'refuses another negative duration',
    'refuses text as a width',
    'refuses a single text as `images`',
    'refuses a list as a reference',
    'refuses a list as the image of a reference object',
    'refuses two durations',
    'refuses a ratio that the pixels beside a tier do not have',
    'refuses two ratios',
    'refuses two images',
    'refuses the same images in another order',
    'refuses two last frames',
    'refuses a size in the other orientation',
    'refuses a size of another tier',
    'refuses a size of another height',
    'refuses two tiers',
  ],
  unified: [
    'refuses a single text as `images`',
    'refuses a duration as text',
    'refuses `watermark` as text',
    'refuses `private` as text',
    'refuses `storyboard` as text',
    'refuses a number as a style',
  ],
}
