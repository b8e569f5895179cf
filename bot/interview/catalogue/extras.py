"""What may be added at the end: the choice of it, and each part that was chosen."""

from bot.interview.catalogue.conditions import picked
from bot.interview.catalogue.wording import TOP, by_level, tip, why
from bot.interview.schema import Kind, Option, Question, Section

SPOKEN = (
    "English - native",
    "English - fluent",
    "English - good working knowledge",
    "Spanish - native",
    "Spanish - conversational",
    "German - good working knowledge",
    "French - conversational",
    "Hindi - native",
)

CHOSEN = Question(
    key="chosen",
    label="Extras",
    ask="What else would help? Tick what you have; nothing at all is fine too.",
    kind=Kind.PICK,
    why=why(
        "A few chosen extras round off the picture and give an interviewer a way into the talk. "
        "Each has to earn its lines.",
        "R8",
        "R148",
        "R146",
        "R147",
    ),
    examples=by_level(
        "Languages, Courses",
        "Languages, Volunteering",
        "Awards, Interests",
        "Talks and writing, References",
    ),
    options=(
        Option("languages", "Languages"),
        Option("volunteering", "Volunteering"),
        Option("awards", "Awards"),
        Option("publications", "Talks and writing"),
        Option("courses", "Courses"),
        Option("interests", "Interests"),
        Option("references", "References"),
    ),
    tips=(
        tip(
            "Which ones?",
            "Languages, if the team or its customers speak them. Volunteering, if you built or led "
            "something. Awards, if the reader can tell what they mean. Talks, articles, patents: "
            "always for seniors. Courses, for a new field or stack. Interests, if they fit or show "
            "a human side. References, if the people have agreed.",
            "R8",
            "R116",
            "R142",
            "R146",
            "R147",
            "R148",
        ),
    ),
)

EXTRAS = Section("extras", "Extras", (CHOSEN,), optional=True)

SPOKEN_LANGUAGES = Question(
    key="items",
    label="Languages",
    ask="Which languages do you speak, and how well? One a line.",
    kind=Kind.ITEMS,
    suggest=lambda _answers, _prefix: SPOKEN,
    why=why(
        "Teams and customers are spread over countries. "
        "A plain word for each level avoids a false expectation.",
        "R148",
    ),
    examples=by_level(
        "Swedish - native, English - fluent",
        "Spanish - native, English - fluent",
        "Hindi - native, English - fluent, German - basic",
        "English - native, French - conversational",
    ),
)
LANGUAGES = Section(
    "languages",
    "Languages",
    (SPOKEN_LANGUAGES,),
    optional=True,
    applies=picked("languages"),
)

VOLUNTEERING = Section(
    "volunteering",
    "Volunteering",
    (
        Question(
            key="organisation",
            label="Where",
            ask="Where do you volunteer, or did you?",
            again="Another place where you volunteered?",
            kind=Kind.LINE,
            why=why(
                "Unpaid work shows what you do without being told. "
                "It counts most where you built something or took charge.",
                "R148",
                "R8",
            ),
            examples=by_level(
                "CodeStart Weekend School",
                "Riverside Food Bank",
                "Open Maps Volunteers",
                "PyLeeds Meetup",
            ),
        ),
        Question(
            key="role",
            label="Role",
            ask="What was your role?",
            kind=Kind.LINE,
            optional=True,
            why=why("A role says more than “helped out”, and can show leadership.", "R148"),
            examples=by_level("Programming tutor", "Web developer", "Data lead", "Host"),
        ),
        Question(
            key="period",
            label="When",
            ask="When was it? Years are enough.",
            kind=Kind.PERIOD,
            optional=True,
            why=why("Time given over years shows staying power.", "R148", "R28"),
            examples=by_level("2025 - now", "Sep 2023 - Jun 2024", "2021 - 2023", "2018 - now"),
        ),
        Question(
            key="summary",
            label="About",
            ask="In one sentence: what is it about?",
            kind=Kind.TEXT,
            optional=True,
            why=why("The reader may never have heard of it; one sentence is enough.", "R148"),
            examples=by_level(
                "Free weekend classes for 60 pupils in two cities.",
                "Collects and hands out food from 25 shops.",
                "Maps roads and clinics where no public map exists.",
                "Monthly meetup of 150 Python developers.",
            ),
        ),
        Question(
            key="bullets",
            label="Achievements",
            ask="What did you change there? One point a line.",
            kind=Kind.BULLETS,
            optional=True,
            why=why(
                "Here too a result beats good will: what you did, and what came of it.",
                "R148",
                "R106",
                "R96",
            ),
            examples=by_level(
                "Taught {language} basics to 24 pupils; 9 of them built a first program of their "
                "own",
                "Built a rota for 80 helpers in {framework}, saving 6 hours of phone calls a week",
                "Automated the import of 12,000 places into {database}, cutting a week of work to "
                "one hour",
                "Led 40 evenings on {language} and grew the audience from 30 to 150 people",
            ),
        ),
        Question(
            key="link",
            label="Link",
            ask="Is there a page about it?",
            kind=Kind.LINK,
            optional=True,
            why=why("A link lets the reader see what it is in one tap.", "R35"),
            examples=by_level(
                "https://codestart.example.org",
                "https://riverside.example.org/helpers",
                "https://maps.example.org/volunteers",
                "https://pyleeds.example.org",
            ),
        ),
    ),
    optional=True,
    one="role",
    many="roles",
    applies=picked("volunteering"),
)

AWARDS = Section(
    "awards",
    "Awards",
    (
        Question(
            key="title",
            label="Award",
            ask="Which award did you get?",
            again="Another award?",
            kind=Kind.LINE,
            why=why(
                "An award is praise from somebody else. "
                "It counts if the reader can tell what it was for.",
                "R148",
                "R8",
            ),
            examples=by_level(
                "Second place, Northvale Hackathon",
                "Best Newcomer, City Code Jam",
                "Engineering Award for Reliability",
                "Best Developer Platform, API Days Prize",
            ),
        ),
        Question(
            key="issuer",
            label="Given by",
            ask="Who gave it?",
            kind=Kind.LINE,
            optional=True,
            why=why("Who gave it tells what it is worth.", "R148"),
            examples=by_level(
                "Northvale University",
                "City Code Jam",
                "Bluefin Logistics",
                "API Guild",
            ),
        ),
        Question(
            key="date",
            label="Date",
            ask="When was it?",
            kind=Kind.MONTH,
            optional=True,
            why=why("Recent praise counts most, and the latest stands first.", "R148", "R28"),
            examples=by_level("Nov 2025", "2024", "June 2023", "2022"),
        ),
        Question(
            key="summary",
            label="What for",
            ask="What was it for, and out of how many?",
            kind=Kind.TEXT,
            optional=True,
            why=why("“First of 40 teams” says more than the name of a prize.", "R148", "R96"),
            examples=by_level(
                "Second of 40 teams, for a bus delay service in {language}.",
                "One of 3 prizes for 120 first-time entrants.",
                "For a year of {domain} releases without an outage.",
                "Voted best of 25 platforms by 600 developers.",
            ),
        ),
    ),
    optional=True,
    one="award",
    many="awards",
    applies=picked("awards"),
)

PUBLICATIONS = Section(
    "publications",
    "Talks and writing",
    (
        Question(
            key="name",
            label="Title",
            ask="What is the title of the talk, article or patent?",
            again="Another talk, article or patent? What is its title?",
            kind=Kind.LINE,
            why=why(
                "Who explains the trade in public is read as an expert. For seniors these lines "
                "deserve a prominent place.",
                "R116",
                "R8",
            ),
            examples=by_level(
                "What I learned building a toy database",
                "Testing {framework} services without mocks",
                "Moving {domain} to {database} without downtime",
                "Event schemas that survive five years",
            ),
            tips=(
                tip(
                    "What counts?",
                    "Keynotes and conference talks, patents, books, technical articles, and large "
                    "contributions to open source. Name the ones a peer would know or could look "
                    "up, three at most.",
                    "R116",
                    levels=TOP,
                ),
            ),
        ),
        Question(
            key="publisher",
            label="Where",
            ask="Where did it appear, or at which event?",
            kind=Kind.LINE,
            optional=True,
            why=why("The stage says how far it reached.", "R116"),
            examples=by_level(
                "University engineering blog",
                "Toronto Backend Meetup",
                "Server Side Weekly",
                "Distributed Systems Days",
            ),
        ),
        Question(
            key="date",
            label="Date",
            ask="When was it?",
            kind=Kind.MONTH,
            optional=True,
            why=why("Technology ages; the date shows how current it is.", "R116", "R28"),
            examples=by_level("Jan 2025", "October 2024", "2024", "2023"),
        ),
        Question(
            key="link",
            label="Link",
            ask="Can it be read or watched somewhere?",
            kind=Kind.LINK,
            optional=True,
            why=why("A reader who opens it meets you before the interview.", "R116", "R35"),
            examples=by_level(
                "https://blog.example.edu/toy-database",
                "https://meetup.example.org/talks/31",
                "https://weekly.example.com/issues/212",
                "https://talks.example.net/event-schemas",
            ),
        ),
        Question(
            key="summary",
            label="About",
            ask="In one sentence: what is it about, and who took notice?",
            kind=Kind.TEXT,
            optional=True,
            why=why("Readers, listeners or downloads show that others found it useful.", "R116"),
            examples=by_level(
                "Explains B-trees with 200 lines of {language}; read 3,000 times.",
                "Shows how 60 tests in {language} run in four seconds; 80 listeners.",
                "A field report on moving 400 GB of {database} tables in one night.",
                "Keynote before 500 people on versioning events across 20 services.",
            ),
        ),
    ),
    optional=True,
    one="talk or article",
    many="talks or articles",
    applies=picked("publications"),
)

COURSES = Section(
    "courses",
    "Courses",
    (
        Question(
            key="name",
            label="Course",
            ask="Which course did you take?",
            again="Another course?",
            kind=Kind.LINE,
            why=why(
                "Recent courses show where you are heading, and support a change of stack. "
                "Two or three that fit the advert are enough.",
                "R9",
                "R142",
                "R141",
            ),
            examples=by_level(
                "Relational Databases from Scratch",
                "{framework} in Depth",
                "Kubernetes for Application Developers",
                "Threat Analysis for Architects",
            ),
        ),
        Question(
            key="provider",
            label="Provider",
            ask="Who gave the course?",
            kind=Kind.LINE,
            optional=True,
            why=why("A known provider spares the reader a guess.", "R9"),
            examples=by_level(
                "Northvale University",
                "OpenLearn Academy",
                "Cloud Guild",
                "Secure Systems Institute",
            ),
        ),
        Question(
            key="date",
            label="Date",
            ask="When did you finish it?",
            kind=Kind.MONTH,
            optional=True,
            why=why("Learning counts most while it is fresh.", "R9", "R142"),
            examples=by_level("March 2025", "2025", "Sep 2024", "2024"),
        ),
    ),
    optional=True,
    one="course",
    many="courses",
    applies=picked("courses"),
)

INTERESTS = Section(
    "interests",
    "Interests",
    (
        Question(
            key="items",
            label="Interests",
            ask="Which interests would you gladly talk about? Add a detail in brackets, so each "
            "one is really yours.",
            kind=Kind.ITEMS,
            why=why(
                "One interest with a detail makes you a person, or shows the trade beyond the job. "
                "What everyone likes says nothing.",
                "R146",
            ),
            examples=by_level(
                "Home server (Raspberry Pi, backups), Chess (club league)",
                "Cycling (gravel, commuting), Home automation",
                "Open maps (2,000 edits), Bread baking",
                "Amateur radio (building receivers), Trail running",
            ),
            tips=(
                tip(
                    "Which ones?",
                    "Those near the trade, such as home labs or open data, and those with a story: "
                    "a club, a number, something built. Leave out fillers such as films, "
                    "music in general or meeting friends. None is better than a filler.",
                    "R146",
                ),
            ),
        ),
    ),
    optional=True,
    applies=picked("interests"),
)

REFERENCES = Section(
    "references",
    "References",
    (
        Question(
            key="name",
            label="Person",
            ask="Who speaks for you? Name and position, once they have agreed.",
            again="Another reference? Name and position.",
            kind=Kind.LINE,
            why=why(
                "A word from somebody who led your work is hard to beat. "
                "Ask them before you name them, so that the call does not surprise them.",
                "R147",
            ),
            examples=by_level(
                "Dr. Elin Sandberg, thesis adviser at Northvale University",
                "Marc Tremblay, team lead at Brightcart",
                "Anita Desai, engineering manager at Bluefin Logistics",
                "Laura Stein, head of engineering at Halden Systems",
            ),
            tips=(
                tip(
                    "Whom to ask?",
                    "Past supervisors and managers first, then senior colleagues or teachers. Ask "
                    "each one, tell them which job it is for, and agree on what may be printed. "
                    "Their phone number belongs on the page only if they said yes to that.",
                    "R147",
                ),
            ),
        ),
        Question(
            key="words",
            label="Words or contact",
            ask="What do they say about your work, or how can they be reached?",
            kind=Kind.TEXT,
            optional=True,
            why=why(
                "A sentence about one thing you did is worth more than general praise. "
                "Print contact details only with their consent.",
                "R147",
            ),
            examples=by_level(
                "“Her course project was the only one that survived our load test.”",
                "“He left every service with better tests than he found.”",
                "“Our slowest service became our most reliable one in her hands.”",
                "Happy to talk on request: laura.stein@example.com",
            ),
            tips=(
                tip(
                    "Whom to ask?",
                    "Ask the person for one sentence about one thing: a project, a habit, a hard "
                    "week. Show them the words as they will be printed, and wait for their yes.",
                    "R147",
                ),
            ),
        ),
    ),
    optional=True,
    one="reference",
    many="references",
    applies=picked("references"),
)
