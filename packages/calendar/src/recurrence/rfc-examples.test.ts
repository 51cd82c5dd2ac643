import { describe, expect, test } from "vitest";
import { occurrences } from "./occurrences.ts";

/** "1997 Sep 2,4; Oct 1" as ISO dates. */
function dates(text: string): readonly string[] {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  let year = "";
  return text.split(";").flatMap((piece) => {
    const [, found, month, days] = /^\s*(\d{4})?\s*(\w{3}) ([\d,]+)$/.exec(piece)!;
    year = found ?? year;
    return days!.split(",").map((day) => `${year}-${String(months.indexOf(month!) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`);
  });
}

const iso = (date: string): string => date.replace(/(....)(..)(..)/, "$1-$2-$3");

// RFC 5545, 3.8.5.3, without times of day. UNTIL with a time before DTSTART's own is the day before.
describe("RFC 5545, 3.8.5.3", () => {
  test.each([
    ["19970902", "FREQ=DAILY;COUNT=10", "1997 Sep 2,3,4,5,6,7,8,9,10,11"],
    ["19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2,12,22; Oct 2,12"],
    ["19970902", "FREQ=WEEKLY;COUNT=10", "1997 Sep 2,9,16,23,30; Oct 7,14,21,28; Nov 4"],
    ["19970902", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997 Sep 2,16,30; Oct 14,28; Nov 11,25; Dec 9,23; 1998 Jan 6,20; Feb 3,17"],
    ["19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997 Sep 2,4,9,11,16,18,23,25,30; Oct 2"],
    ["19970901", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR", "1997 Sep 1,3,5,15,17,19,29; Oct 1,3,13,15,17,27,29,31; Nov 10,12,14,24,26,28; Dec 8,10,12,22"],
    ["19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997 Sep 2,4,16,18,30; Oct 2,14,16"],
    ["19970905", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997 Sep 5; Oct 3; Nov 7; Dec 5; 1998 Jan 2; Feb 6; Mar 6; Apr 3; May 1; Jun 5"],
    ["19970907", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997 Sep 7,28; Nov 2,30; 1998 Jan 4,25; Mar 1,29; May 3,31"],
    ["19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997 Sep 22; Oct 20; Nov 17; Dec 22; 1998 Jan 19; Feb 16"],
    ["19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997 Sep 28; Oct 29; Nov 28; Dec 29; 1998 Jan 29; Feb 26"],
    ["19970902", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997 Sep 2,15; Oct 2,15; Nov 2,15; Dec 2,15; 1998 Jan 2,15"],
    ["19970930", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997 Sep 30; Oct 1,31; Nov 1,30; Dec 1,31; 1998 Jan 1,31; Feb 1"],
    ["19970910", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997 Sep 10,11,12,13,14,15; 1999 Mar 10,11,12,13"],
    ["19970902", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997 Sep 2,9,16,23,30; Nov 4,11,18,25; 1998 Jan 6,13,20,27; Mar 3,10,17,24,31"],
    ["19970610", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997 Jun 10; Jul 10; 1998 Jun 10; Jul 10; 1999 Jun 10; Jul 10; 2000 Jun 10; Jul 10; 2001 Jun 10; Jul 10"],
    ["19970310", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997 Mar 10; 1999 Jan 10; Feb 10; Mar 10; 2001 Jan 10; Feb 10; Mar 10; 2003 Jan 10; Feb 10; Mar 10"],
    ["19970101", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997 Jan 1; Apr 10; Jul 19; 2000 Jan 1; Apr 9; Jul 18; 2003 Jan 1; Apr 10; Jul 19; 2006 Jan 1"],
    ["19970519", "FREQ=YEARLY;BYDAY=20MO", "1997 May 19; 1998 May 18; 1999 May 17"],
    ["19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997 May 12; 1998 May 11; 1999 May 17"],
    ["19970313", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997 Mar 13,20,27; 1998 Mar 5,12,19,26; 1999 Mar 4,11,18,25"],
    ["19970605", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997 Jun 5,12,19,26; Jul 3,10,17,24,31; Aug 7,14,21,28; 1998 Jun 4,11,18,25; Jul 2,9,16,23,30; Aug 6,13,20,27"],
    ["19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998 Feb 13; Mar 13; Nov 13; 1999 Aug 13; 2000 Oct 13"],
    ["19970913", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997 Sep 13; Oct 11; Nov 8; Dec 13; 1998 Jan 10; Feb 7; Mar 7; Apr 11; May 9; Jun 13"],
    ["19961105", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996 Nov 5; 2000 Nov 7; 2004 Nov 2"],
    ["19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 Sep 4; Oct 7; Nov 6"],
    ["19970929", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997 Sep 29; Oct 30; Nov 27; Dec 30; 1998 Jan 29; Feb 26; Mar 30"],
    ["19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 Aug 5,10,19,24"],
    ["19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 Aug 5,17,19,31"],
    ["20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 Jan 15,30; Feb 15; Mar 15,30"],
  ])("%s %s", (dtstart, rrule, expected) => {
    const wanted = dates(expected);
    const counted = rrule.includes("COUNT") || rrule.includes("UNTIL");
    expect([...occurrences(rrule, iso(dtstart), counted ? {} : { limit: wanted.length })]).toEqual(wanted);
  });

  test("every day in January for three years, said in two ways", () => {
    const yearly = [...occurrences("FREQ=YEARLY;UNTIL=20000131;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", "1998-01-01")];
    expect(yearly).toHaveLength(93);
    expect([...occurrences("RRULE:FREQ=DAILY;UNTIL=20000131;BYMONTH=1", "1998-01-01")]).toEqual(yearly);
  });
});

describe("RFC 7529, 4.3", () => {
  test.each([
    ["20130210", "RSCALE=CHINESE;FREQ=YEARLY", "2013 Feb 10; 2014 Jan 31; 2015 Feb 19; 2016 Feb 8"],
    ["20140208", "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD;COUNT=5", "2014 Feb 8; 2015 Feb 27; 2016 Feb 17; 2017 Mar 6; 2018 Feb 23"],
    ["20120229", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD", "2012 Feb 29; 2013 Mar 1; 2014 Mar 1; 2015 Mar 1; 2016 Feb 29"],
    ["20120229", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD", "2012 Feb 29; 2013 Feb 28; 2014 Feb 28; 2015 Feb 28; 2016 Feb 29"],
    ["20120229", "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT", "2012 Feb 29; 2016 Feb 29"],
    ["20140131", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT", "2014 Jan 31; Mar 31; May 31; Jul 31"],
    ["20140131", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "2014 Jan 31; Feb 28; Mar 31; Apr 30"],
    ["20140131", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "2014 Jan 31; Mar 1,31; May 1,31; Jul 1,31"],
  ])("%s %s", (dtstart, rrule, expected) => {
    const wanted = dates(expected);
    expect([...occurrences(rrule, iso(dtstart), { limit: wanted.length })]).toEqual(wanted);
  });
});
