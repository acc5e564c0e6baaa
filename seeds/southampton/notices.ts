// Agenda pack of 20 July 2023: the notices of the public information pages. Since when each is in force is not stated.
import type { CouncilSeed } from '../format.ts';

const notices = [
  {
    kind: 'PUBLIC_REPRESENTATIONS',
    title: 'Public Representations',
    text: 'At the discretion of the Chair, members of the public may address the meeting on any report included on the agenda in which they have a relevant interest. Any member of the public wishing to address the meeting should advise the Democratic Support Officer (DSO) whose contact details are on the front sheet of the agenda.',
  },
  {
    kind: 'ACCESS',
    title: 'Access',
    text: 'access is available for the disabled. Please contact the Democratic Support Officer who will help to make any necessary arrangements.',
  },
  {
    kind: 'MOBILE_TELEPHONES',
    title: 'MOBILE TELEPHONES',
    text: 'Please switch your mobile telephones or other IT to silent whilst in the meeting.',
  },
  {
    kind: 'BUSINESS',
    title: 'Business to be Discussed',
    text: 'Only those items listed on the attached agenda may be considered at this meeting.',
  },
  {
    kind: 'RECORDING_AND_SOCIAL_MEDIA',
    title: 'Use of Social Media',
    text: "The Council supports the video or audio recording of meetings open to the public, for either live or subsequent broadcast. However, if, in the Chair's opinion, a person filming or recording a meeting or taking photographs is interrupting proceedings or causing a disturbance, under the Council's Standing Orders the person can be ordered to stop their activity, or to leave the meeting. By entering the meeting room you are consenting to being recorded and to the use of those images and recordings for broadcasting and or/training purposes. The meeting may be recorded by the press or members of the public. Any person or organisation filming, recording or broadcasting any meeting of the Council is responsible for any claims or other liability resulting from them doing so. Details of the Council's Guidance on the recording of meetings is available on the Council's website.",
  },
  {
    kind: 'PROCEDURE_RULES',
    title: 'Rules of Procedure',
    text: 'The meeting is governed by the Council Procedure Rules and the Overview and Scrutiny Procedure Rules as set out in Part 4 of the Constitution.',
  },
  {
    kind: 'SMOKING',
    title: 'Smoking policy',
    text: 'the Council operates a no-smoking policy in all civic buildings.',
  },
  {
    kind: 'FIRE_PROCEDURE',
    title: 'Fire Procedure',
    text: 'in the event of a fire or other emergency a continuous alarm will sound, and you will be advised by Council officers what action to take',
  },
  {
    kind: 'DISCLOSURE_OF_INTERESTS',
    title: 'DISCLOSURE OF INTERESTS',
    text: `Members are required to disclose, in accordance with the Members’ Code of Conduct, both the existence and nature of any “Disclosable Pecuniary Interest” or “Other Interest” they may have in relation to matters for consideration on this Agenda.

DISCLOSABLE PECUNIARY INTERESTS

A Member must regard himself or herself as having a Disclosable Pecuniary Interest in any matter that they or their spouse, partner, a person they are living with as husband or wife, or a person with whom they are living as if they were a civil partner in relation to:

- (i) Any employment, office, trade, profession, or vocation carried on for profit or gain.
- (ii) Sponsorship:

Any payment or provision of any other financial benefit (other than from Southampton City Council) made or provided within the relevant period in respect of any expense incurred by you in carrying out duties as a member, or towards your election expenses. This includes any payment or financial benefit from a trade union within the meaning of the Trade Union and Labour Relations (Consolidation) Act 1992.

- (iii) Any contract which is made between you / your spouse etc (or a body in which you / your spouse etc has a beneficial interest) and Southampton City Council under which goods or services are to be provided or works are to be executed, and which has not been fully discharged.
- (iv) Any beneficial interest in land which is within the area of Southampton.
- (v) Any license (held alone or jointly with others) to occupy land in the area of Southampton for a month or longer.
- (vi) Any tenancy where (to your knowledge) the landlord is Southampton City Council, and the tenant is a body in which you / your spouse etc has a beneficial interests.
- (vii) Any beneficial interest in securities of a body where that body (to your knowledge) has a place of business or land in the area of Southampton, and either:
  - a) the total nominal value of the securities exceeds £25,000 or one hundredth of the total issued share capital of that body, or
  - b) if the share capital of that body is of more than one class, the total nominal value of the shares of any one class in which you / your spouse etc has a beneficial interest that exceeds one hundredth of the total issued share capital of that class.

Other Interests

A Member must regard himself or herself as having an 'Other Interest' in any membership of, or occupation of a position of general control or management in:

Any body to which they have been appointed or nominated by Southampton City Council

Any public authority or body exercising functions of a public nature

Any body directed to charitable purposes

Any body whose principal purpose includes the influence of public opinion or policy`,
  },
  {
    kind: 'PRINCIPLES_OF_DECISION_MAKING',
    title: 'Principles of Decision Making',
    text: `All decisions of the Council will be made in accordance with the following principles:-

- proportionality (i.e. the action must be proportionate to the desired outcome);
- due consultation and the taking of professional advice from officers;
- respect for human rights;
- a presumption in favour of openness, accountability, and transparency;
- setting out what options have been considered;
- setting out reasons for the decision; and
- clarity of aims and desired outcomes.

In exercising discretion, the decision maker must:

- understand the law that regulates the decision making power and gives effect to it. The decision-maker must direct itself properly in law;
- take into account all relevant matters (those matters which the law requires the authority as a matter of legal obligation to take into account);
- leave out of account irrelevant considerations;
- act for a proper purpose, exercising its powers for the public good;
- not reach a decision which no authority acting reasonably could reach, (also known as the "rationality" or "taking leave of your senses" principle);
- comply with the rule that local government finance is to be conducted on an annual basis. Save to the extent authorised by Parliament, 'live now, pay later' and forward funding are unlawful; and
- act with procedural propriety in accordance with the rules of fairness.`,
  },
] satisfies CouncilSeed['publicNotices'];

export const publicNotices = notices.map((notice) => ({
  ...notice,
  sources: [{ document: 'agenda-2023-07-20', paragraph: notice.title }],
  basis: { kind: { derived: 'The subject that the title names.' } },
  panel: 'children-and-families',
  meeting: '2023-07-20',
}));
