/** `npm run import -- moderngov --council … --from …`: brings in a council's records from its ModernGov. Run again, it brings in what has changed. */
import { StartupError } from '../db/startup-error.ts';
import { importedCouncil, importFromModernGov } from '../import/program.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run import -- moderngov --council <slug> --from <address or folder>
  --from            address of the council's ModernGov, e.g. https://moderngov.newport.example, or a folder with saved answers of
                    its web service: XML files of any names, GetCommittees and GetMeetings among them
  --since           first day of the meetings, e.g. 2024-05-01; half a year ago, unless stated, or all in the folder
  --committees      numbers of the committees to import, e.g. 12,14, where several councils share one ModernGov; all, unless stated
  --dry-run         writes nothing, and prints what would be written
  --contact         e-mail address or page that the council's web team finds in its log
  --allow-private   the address may be on a private network, and without TLS
Prints what was created, updated, left unchanged, withdrawn and skipped, and every doubt. Ctrl-C stops before the next meeting.`;

await runOperatorCommand({
  usage,
  word: 'moderngov',
  options: {
    council: { type: 'string' },
    from: { type: 'string' },
    since: { type: 'string' },
    committees: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    contact: { type: 'string' },
    'allow-private': { type: 'boolean', default: false },
  },
  prepare: ({ council, from, since, contact, committees, ...values }) => {
    if (!council || !from) throw new StartupError(usage);
    if (since !== undefined && !isDay(since)) throw new StartupError(`--since: "${since}" is not a day like 2024-05-01.`);
    if (committees !== undefined && !/^\d+(,\d+)*$/.test(committees))
      throw new StartupError(`--committees: "${committees}" are not numbers like 12,14.`);
    const userAgent = `open-scrutiny import for ${council}${contact === undefined ? '' : ` (${contact})`}`;
    if (!/^[\x20-\x7e]+$/.test(userAgent)) throw new StartupError('--contact: use letters, digits and signs of ASCII only.');
    const service = { userAgent, allowsPrivateAddresses: values['allow-private'] };
    return async (owner) => {
      const target = await importedCouncil(owner, council);
      const settings = {
        from,
        since,
        isDryRun: values['dry-run'],
        service,
        committees: committees ? new Set(committees.split(',').map((number) => String(Number(number)))) : undefined,
      };
      return { afterwards: async (url) => ({ result: await importFromModernGov(url, target, settings) }) };
    };
  },
});

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
