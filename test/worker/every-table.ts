import { env } from 'cloudflare:workers'

type Row = Record<string, unknown>

/** The rows of every table of the database, by table. */
export async function readEveryTable(): Promise<Record<string, Row[]>> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_schema where type = 'table' and name not like '\\_cf%' escape '\\' and name not like 'sqlite%'`,
  ).all<{ name: string }>()
  const read = async ({ name }: { name: string }) =>
    [name, (await env.DB.prepare(`select * from "${name}"`).all<Row>()).results] as const
  return Object.fromEntries(await Promise.all(results.map(read)))
}
