import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface Quiz {
  title: string
  items: { id: string; prompt: string; choices: { id: string; text: string }[] }[]
}

/** The least that shows a quiz with Preact: fetch it, list the questions. Nothing is kept, checked or translated. */
function BareQuiz({ address }: { address: string }) {
  const [quiz, setQuiz] = useState<Quiz>()
  useEffect(() => {
    fetch(address)
      .then((response) => response.json() as Promise<Quiz>)
      .then((quiz) => setQuiz(quiz))
  }, [address])
  if (!quiz) return <p>Loading…</p>
  return (
    <form>
      <h2>{quiz.title}</h2>
      {quiz.items.map(({ id, prompt, choices }) => (
        <fieldset key={id}>
          <legend>{prompt}</legend>
          {choices.map((choice) => (
            <label key={choice.id}>
              <input type="radio" name={id} value={choice.id} /> {choice.text}
            </label>
          ))}
        </fieldset>
      ))}
    </form>
  )
}

render(<BareQuiz address="/api/quizzes/bench" />, document.querySelector('main') as HTMLElement)
