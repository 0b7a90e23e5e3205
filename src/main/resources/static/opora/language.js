// Russian first, English for a browser that prefers it: the same choice as the server makes by Accept-Language.
export const language = (navigator.languages ?? [navigator.language])
  .map((tag) => tag.slice(0, 2).toLowerCase())
  .find((tag) => tag === 'ru' || tag === 'en') ?? 'ru';
