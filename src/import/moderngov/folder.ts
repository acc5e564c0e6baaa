/** Saved answers of ModernGov in a folder. Their files may have any names ending in `.xml`: the root element tells what each answers. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Doubts } from '../doubts.ts';
import { demandRoot } from './elements.ts';
import { type Source, SourceFailure } from './source.ts';
import { idOf, rawText } from './values.ts';
import { answerBytesMax, NotXml, readXml, type XmlElement } from './xml.ts';

/** Errors: SourceFailure for a folder that cannot be read. A file that is no answer is a doubt. */
export async function openFolder(folder: string, doubts: Doubts): Promise<Source> {
  const byRoot = new Map<string, XmlElement[]>();
  const files = new Map<string, string>();
  let hasFaults = false;
  for (const file of await filesIn(folder)) {
    const root = await readFileXml(file, doubts.of(path.basename(file)));
    if (!root) {
      hasFaults = true;
      continue;
    }
    const id = root.name === 'meeting' ? idOf(rawText(root, 'meetingid')) : null;
    if (root.name !== 'meeting') byRoot.set(root.name, [...(byRoot.get(root.name) ?? []), root]);
    else if (id === null) doubts.of(path.basename(file)).add('ID_MISSING');
    // Meetings are read again one by one, so that not all of them are in memory.
    else files.set(id, file);
  }
  const lists = [...(byRoot.get('getmeetings') ?? []), ...(byRoot.get('getmeetingsbydate') ?? [])];
  const one = (name: string) => byRoot.get(name)?.at(-1) ?? null;
  return {
    isWindowed: false,
    hasFaults,
    addressOf: () => null,
    committees: async () => {
      const committees = one('committees');
      if (!committees) throw new SourceFailure(`${folder} has no answer to GetCommittees`);
      return committees;
    },
    meetings: async () => lists,
    allMeetings: async () => null,
    meeting: async (id) => {
      const file = files.get(id);
      if (file === undefined) throw new SourceFailure('the folder has no answer to GetMeeting for it');
      return readXml(await readFile(file));
    },
    councillors: async () => one('councillorsbyward'),
    unlisted: async () => [...files.keys()],
  };
}

/** The roots of the answers that an import reads. */
const answers = ['meeting', 'committees', 'getmeetings', 'getmeetingsbydate', 'councillorsbyward'];

async function filesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /\.xml$/i.test(name))
      .toSorted()
      .map((name) => path.join(folder, name));
  } catch (error) {
    throw new SourceFailure(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

async function readFileXml(file: string, doubts: Doubts): Promise<XmlElement | null> {
  try {
    if ((await stat(file)).size > answerBytesMax) throw new NotXml(`the file has more than ${answerBytesMax} bytes`);
    const root = readXml(await readFile(file));
    demandRoot(root, ...answers);
    return root;
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    doubts.add('NOT_XML', error.message);
    return null;
  }
}
