/** `npm run council -- --slug … --name …`: adds an empty council with its rules and prints its administrator's key. */
import { StartupError } from '../db/startup-error.ts';
import { addCouncil, readCouncil } from '../modules/councils/new-council.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run council -- --slug <slug> --name <name>
  --slug                   name in addresses, which never changes, e.g. southampton
  --name                   full name, e.g. "Southampton City Council"
  --nation                 england (unless stated), wales, scotland or northern-ireland
  --kind                   unitary, county, district, metropolitan-district, london-borough, combined-authority or other (unless stated)
  --time-zone              Europe/London, the only one yet
  --clear-days             clear days of notice of a meeting: 5 in England and 3 in Wales, unless stated
  --counts-weekends        Saturdays and Sundays are clear days
  --counts-bank-holidays   bank holidays are clear days
  --municipal-year         label, first and last day, e.g. 2026/27:2026-05-20:2027-05-18; may be repeated
Prints the key of the council's administrator, once.`;

await runOperatorCommand({
  usage,
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    nation: { type: 'string' },
    kind: { type: 'string' },
    'time-zone': { type: 'string' },
    'clear-days': { type: 'string' },
    'counts-weekends': { type: 'boolean' },
    'counts-bank-holidays': { type: 'boolean' },
    'municipal-year': { type: 'string', multiple: true },
  },
  prepare: (values) => {
    if (values.slug === undefined || values.name === undefined) throw new StartupError(usage);
    const council = readCouncil({ ...values, slug: values.slug, name: values.name });
    if (Array.isArray(council)) throw new StartupError(council.join('\n'));
    return async (owner) => {
      const key = await addCouncil(owner, council);
      if (key === null) throw new StartupError(`--slug: there is a council "${council.slug}" already. Choose another slug.`);
      return { result: key, note: `Added ${council.name} (${council.slug}). The key of its administrator, shown once:` };
    };
  },
});
