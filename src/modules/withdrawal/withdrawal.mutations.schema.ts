/** The mutation that takes back any record. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { givesId } from '../../graphql/payload.ts';
import { permissionsToWithdraw, withdrawableKinds } from './withdrawable-kinds.commands.ts';
import { withdrawRecord } from './withdrawal.commands.ts';

export const withdrawalInput = inputFields((t) => ({
  reason: t.string({ required: true, description: 'Public reason.' }),
}));

mutation({
  name: 'withdrawRecord',
  description:
    'Takes back a record that was published in error, with the records and parts that cannot exist without it. Nobody can read them any more; the ' +
    'feed and the history show WITHDRAWN with the reason. A record that other records name is refused until those are changed or withdrawn. Only ' +
    'the operator of the service can undo it. Needs the permission that creates such a record.',
  permission: permissionsToWithdraw,
  target: { records: withdrawableKinds, field: 'id', description: 'The record.' },
  input: withdrawalInput,
  payload: { withdrawnId: givesId('Id of the record that was withdrawn.') },
  command: withdrawRecord,
});
