/** A sound quiz file of three items, as its author might write it. */
export const smallQuiz = `{
  "title": "The lighthouse",
  "language": "en",
  "stimulus": [
    "The keeper, Tom Reyes, left in 1987. Since then a machine has lit the lamp.",
    "“Nobody was lost,” he says."
  ],
  "items": [
    {
      "id": "year",
      "type": "number",
      "prompt": "In which year did the keeper leave?",
      "correctResponse": 1987,
      "evidence": { "quote": "The keeper, Tom Reyes, left in 1987." }
    },
    {
      "id": "lamp",
      "type": "choice",
      "prompt": "What has lit the lamp since?",
      "choices": [
        { "id": "machine", "text": "A machine", "correct": true },
        { "id": "son", "text": "His son" },
        { "id": "oil", "text": "Cheap oil" }
      ],
      "evidence": { "quote": "Since then a machine has lit the lamp." }
    },
    {
      "id": "lost",
      "type": "true-false",
      "prompt": "Somebody was lost.",
      "correctResponse": false,
      "evidence": { "quote": "\\"Nobody was lost,\\" he says." }
    }
  ]
}
`

/** The same with one thing changed. Fails if there is nothing to change. */
export function change(from: string, to: string, text = smallQuiz): string {
  if (!text.includes(from)) throw new Error(`There is no ${from}`)
  return text.replace(from, () => to)
}
