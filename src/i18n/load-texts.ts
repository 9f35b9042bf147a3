import type { Language } from './languages.ts';
import type { Namespace } from './strings.ts';

type Texts = Readonly<Record<string, string>>;
type Loaders = { readonly [N in Namespace]: () => Promise<{ readonly [Name in N]: Texts }> };

/** Each a piece of its own. */
const LOADERS: Readonly<Record<Language, Loaders>> = {
  zh: {
    cell: () => import('./zh/cell.ts'),
    data: () => import('./zh/data.ts'),
    home: () => import('./zh/home.ts'),
    lab: () => import('./zh/lab.ts'),
    network: () => import('./zh/network.ts'),
    race: () => import('./zh/race.ts'),
    site: () => import('./zh/site.ts'),
    weights: () => import('./zh/weights.ts'),
  },
  en: {
    cell: () => import('./en/cell.ts'),
    data: () => import('./en/data.ts'),
    home: () => import('./en/home.ts'),
    lab: () => import('./en/lab.ts'),
    network: () => import('./en/network.ts'),
    race: () => import('./en/race.ts'),
    site: () => import('./en/site.ts'),
    weights: () => import('./en/weights.ts'),
  },
};

/** All texts of a namespace in one language. */
export async function loadTexts(language: Language, namespace: Namespace): Promise<Texts> {
  const module: Partial<Record<Namespace, Texts>> = await LOADERS[language][namespace]();
  return module[namespace] ?? {};
}
