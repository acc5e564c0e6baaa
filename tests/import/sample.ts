/** A meeting with everything that ModernGov says of one. */
import type { MeetingSaid } from './answers.ts';

export const ground = "Category 7a of paragraph 10.4 of the Council's Access to Information Procedure Rules";

export const sample: MeetingSaid = {
  id: 70001,
  date: '20/07/2023',
  time: '5.30 pm',
  status: 'Confirmed; PLEASE NOTE TIME OF MEETING',
  location: 'Conference Room 3 - Civic Centre',
  items: [
    { id: 81000, title: 'Public business' },
    {
      ...{ id: 81006, title: "Children's services & learning - Performance", number: '8', display: '6.' },
      html: `<div class="WordSection1"><p class="MsoNormal" onclick="x()">Report of the Scrutiny
        Manager recommending that the Panel consider Children&#39;s Services.</p><script>alert(1)</script></div>`,
      documents: [
        { id: 91001, title: 'Performance <July>' },
        { id: 91001, title: 'Performance <July>' },
      ],
    },
    {
      ...{ id: 81009, title: 'Ofsted ILACS standard inspection', number: '11', display: '9.', isRestricted: true },
      documents: [{ id: 91009, title: 'Report', isRestricted: true, restriction: ground }],
    },
  ],
  attendees: [
    { id: 501, name: 'Councillor A Bunday', role: 'Chair' },
    { id: 502, name: "Rob O'Neill" },
  ],
};
