/** A catalogue of another language: the same keys as the English one, any words. */
export type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> };
