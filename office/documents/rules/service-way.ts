/**
 * 送达方式 · electronic: to the confirmed electronic address; direct: into the addressee's hand, left behind on refusal; post;
 * entrusted to another court; public notice when nothing else works (民事诉讼法第八十八条至第九十五条).
 */
export const SERVICE_WAYS = ['electronic', 'direct', 'post', 'entrusted', 'public-notice'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];
