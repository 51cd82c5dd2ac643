/** What a published reconciliation is called in the record, in every language of the house. */
export const RESULT_TITLE = { en: "Trade: figures of both sides, reconciled", fa: "تجارت: ارقام هر دو طرف، تطبیق‌یافته", ar: "التجارة: أرقام الطرفين بعد المطابقة", ckb: "بازرگانی: ژمارەکانی هەردوو لا، هاوتاکراو" } as const;
