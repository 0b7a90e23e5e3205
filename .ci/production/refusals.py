"""Starts that must be refused, each with a sentence that names what is missing or wrong."""
from postgres import free_port


class Case:
    def __init__(self, name, settings, *sentences, database=None):
        self.name = name
        self.settings = settings
        self.sentences = sentences
        self.database = database


def cases(rehearsal):
    complete = rehearsal.settings("opora")
    without = lambda name: {key: value for key, value in complete.items() if key != name}
    fresh = lambda name, **more: dict(rehearsal.settings(name), **more)
    nobodys = free_port()
    return [
        Case("no database", without("SPRING_DATASOURCE_URL"), "spring.datasource.url is missing",
             "SPRING_DATASOURCE_URL"),
        Case("no user", without("SPRING_DATASOURCE_USERNAME"), "spring.datasource.username is missing"),
        Case("another kind of database", dict(complete, SPRING_DATASOURCE_URL="jdbc:mysql://127.0.0.1/opora"),
             "names no PostgreSQL database"),
        Case("wrong password", dict(complete, SPRING_DATASOURCE_PASSWORD="guessed"),
             "refuses the password of the user 'opora'", "SPRING_DATASOURCE_PASSWORD"),
        Case("no password", without("SPRING_DATASOURCE_PASSWORD"), "does not let the user 'opora' in"),
        Case("unreachable server", dict(complete, SPRING_DATASOURCE_URL=f"jdbc:postgresql://127.0.0.1:{nobodys}/opora"),
             f"127.0.0.1:{nobodys}/opora cannot be reached"),
        Case("no such database", dict(complete, SPRING_DATASOURCE_URL=rehearsal.postgres.url("elsewhere")),
             "There is no such database"),
        Case("somebody else's database", dict(complete, SPRING_DATASOURCE_URL=rehearsal.postgres.url("postgres")),
             "may not create tables"),
        Case("no mail server", without("SPRING_MAIL_HOST"), "spring.mail.host is missing", "SPRING_MAIL_HOST"),
        Case("mail port", dict(complete, SPRING_MAIL_PORT="smtp"), "spring.mail.port is no port: 'smtp'"),
        Case("no sender", without("OPORA_MAIL_FROM"), "opora.mail.from is missing", "OPORA_MAIL_FROM"),
        Case("demo profile", dict(complete, SPRING_PROFILES_ACTIVE="demo"), "does not contain the demo"),
        Case("unknown zone", fresh("zone", OPORA_MAIL_ZONE="Mars/Phobos", OPORA_ADMIN_USER="ivanova",
                                   OPORA_ADMIN_PASSWORD="correct horse battery"),
             "opora.mail.zone", "Mars/Phobos", database="zone"),
        Case("no administrator", fresh("nobody"), "there is no administrator yet", "OPORA_ADMIN_USER",
             database="nobody"),
        Case("weak password", fresh("weak", OPORA_ADMIN_USER="ivanova", OPORA_ADMIN_PASSWORD="qwerty"),
             "password is shorter than 12 characters", "OPORA_ADMIN_PASSWORD", database="weak"),
    ]


def check(rehearsal, case, told):
    if case.database:
        rehearsal.postgres.create(case.database, "opora")
    application = rehearsal.application("refused-" + case.name.replace(" ", "-"), case.settings).launch()
    code = application.ended(180)
    text = application.text()
    missing = [sentence for sentence in case.sentences if sentence not in text]
    if code == 0 or missing or "\tat " in text:
        raise SystemExit(f"NOT SO: refused with a sentence: {case.name} (exit code {code}, not said: {missing})\n{text}")
    told(f"ok  does not start: {case.name}: {next(line for line in text.splitlines() if case.sentences[0] in line)}")
