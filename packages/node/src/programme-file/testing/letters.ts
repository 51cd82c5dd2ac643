/**
 * What words of each language may be made of: its own script, with its own letters. Persian writes ی and ک where Arabic writes ي and ك; Central Kurdish has letters that neither has, and no
 * ة or ث of Arabic's; English is in Latin. A text with a letter of its neighbour was typed on the wrong keyboard, and is found by no search.
 */
export const LETTERS: Readonly<Record<string, RegExp>> = {
  en: /^(?!.*\p{Script=Arabic})(?=.*\p{Script=Latin}).+$/su,
  fa: /^(?!.*[يكةىەێۆڕڵڤ٠-٩])(?=.*\p{Script=Arabic}).+$/su,
  ar: /^(?!.*[یکگچپژڤەێۆڕڵ۰-۹])(?=.*\p{Script=Arabic}).+$/su,
  ckb: /^(?!.*[يكةىثذصضطظأإؤۀ۰-۹])(?=.*\p{Script=Arabic}).+$/su,
};
