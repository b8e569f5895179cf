"""The headings people give the sections of a résumé, in twelve languages.

Source: section names of Europass and JSON Resume, and those met in public résumés.
"""

import re
from collections.abc import Mapping
from typing import Final

# By key of the catalogue; a heading may join several with "and", "&" or "/". What often stands
# above the points of one job ("Achievements", "Details") begins no section.
_HEADINGS: Final[Mapping[str, str]] = {
    "contact": """
        contact, contacts, contact details, contact info, contact information, contact me,
        personal, personal details, personal data, personal info,
        personal information, personal particulars, personal profile, personal vitae, bio-data,
        biodata, bio data,
        datos personales, datos de contacto, contacto, información personal,
        persönliche daten, persönliche angaben, persönliches, kontakt, kontaktdaten, zur person,
        informations personnelles, coordonnées, état civil, données personnelles,
        dados pessoais, contato, contacto, informações pessoais,
        личные данные, персональные данные, личная информация, контакты, контактная информация,
        dati personali, contatti, informazioni personali, recapiti,
        kişisel bilgiler, iletişim, iletişim bilgileri, dane osobowe, dane kontaktowe,
        особисті дані, персональні дані, контакти, контактна інформація,
        البيانات الشخصية, المعلومات الشخصية, معلومات شخصية, معلومات الاتصال,
        vyaktigat jankari, vyaktigat vivaran
    """,
    "summary": """
        summary, profile, professional summary, professional profile, career summary,
        executive summary, summary of qualifications, objective, career objective, about,
        about me, who i am,
        resumen, perfil, perfil profesional, objetivo, sobre mí, acerca de mí,
        profil, kurzprofil, zusammenfassung, über mich, berufsziel,
        résumé, à propos, à propos de moi, profil professionnel, objectif, accroche,
        resumo, perfil profissional, sobre mim, objetivo profissional,
        о себе, обо мне, цель, профиль, кратко о себе, резюме,
        profilo, profilo professionale, sommario, su di me, obiettivo,
        özet, profil, hakkımda, kariyer hedefi, podsumowanie, o mnie, cel zawodowy,
        про себе, про мене, мета, профіль, نبذة عني, الملخص, الهدف الوظيفي
    """,
    "skills": """
        skills, skill, skill set, skillset, key skills, core skills, technical skills,
        technical skill set, professional skills, soft skills, it skills, computer skills,
        technologies, tools, tech stack, stack, technical expertise, areas of expertise,
        expertise, competencies, competences, core competencies, strengths, key strengths,
        programming languages, technical proficiency, technical proficiencies,
        habilidades, aptitudes, competencias, conocimientos, habilidades técnicas, tecnologías,
        kenntnisse, fähigkeiten, it-kenntnisse, edv-kenntnisse, kompetenzen, stärken,
        compétences, compétences techniques, savoir-faire,
        competências, conhecimentos, tecnologias,
        навыки, ключевые навыки, профессиональные навыки, технические навыки, технологии, умения,
        competenze, competenze tecniche, capacità, tecnologie,
        beceriler, yetenekler, yetkinlikler, teknik beceriler, umiejętności, kompetencje,
        навички, ключові навички, технології, المهارات, مهارات
    """,
    "experience": """
        experience, work, work experience, professional experience, employment, job experience,
        employment history, work history, career history, career, employment record,
        relevant experience, professional background, work background, internship, internships,
        positions, jobs, industry experience, organizational experience,
        experiencia, experiencia laboral, experiencia profesional, empleo,
        berufserfahrung, berufspraxis, beruflicher werdegang, werdegang, praxiserfahrung,
        praktika, berufliche stationen,
        expérience, expériences, expérience professionnelle, expériences professionnelles,
        parcours professionnel, emplois, stages,
        experiência, experiência profissional, histórico profissional, emprego,
        опыт, опыт работы, трудовой опыт, профессиональный опыт, карьера, стажировки,
        esperienza, esperienze, esperienza lavorativa, esperienze lavorative,
        esperienza professionale, esperienze professionali,
        deneyim, iş deneyimi, iş tecrübesi, tecrübe, doświadczenie, doświadczenie zawodowe,
        досвід, досвід роботи, الخبرة, الخبرات, الخبرة العملية, الخبرة المهنية
    """,
    "projects": """
        projects, project, personal projects, side projects, academic projects, key projects,
        selected projects, project experience, project details, open source, portfolio,
        proyectos, projekte, projets, projetos, проекты, progetti, projeler, projekty, проекти,
        проєкти, المشاريع, مشاريع
    """,
    "education": """
        education, academic background, academic qualifications, academic qualification,
        academics, educational background, educational qualifications,
        educational qualification, education details, qualifications, studies, degrees, training,
        educación, formación, formación académica, estudios,
        ausbildung, bildung, bildungsweg, schulbildung, studium, akademische laufbahn,
        formation, formations, études, diplômes, parcours scolaire,
        educação, formação, formação acadêmica, formação académica, escolaridade,
        образование, обучение, учёба, istruzione, formazione, studi, istruzione e formazione,
        eğitim, eğitim bilgileri, öğrenim, wykształcenie, edukacja, освіта, навчання,
        التعليم, المؤهلات, المؤهلات العلمية, shiksha
    """,
    "certifications": """
        certifications, certification, certificates, certificate, licenses, licences,
        professional certifications, accreditations,
        certificaciones, certificados, zertifikate, zertifizierungen, certifications obtenues,
        certificats, certificações, сертификаты, certificazioni, certificati,
        sertifikalar, certyfikaty, сертифікати, الشهادات, شهادات
    """,
    "courses": """
        courses, coursework, relevant coursework, courses taken, workshops, trainings, cursos,
        kurse, weiterbildung, weiterbildungen, fortbildung, fortbildungen, cours, курсы, corsi,
        kurslar, kursy, kursy i szkolenia, szkolenia, курси, الدورات, الدورات التدريبية
    """,
    "languages": """
        languages, language, language skills, languages known, languages spoken,
        spoken languages, idiomas, lenguas, sprachen, sprachkenntnisse, langues, línguas,
        языки, иностранные языки, знание языков, lingue, diller, yabancı diller, języki,
        języki obce, мови, іноземні мови, знання мов, اللغات, لغات, bhasha
    """,
    "volunteering": """
        volunteering, volunteer, volunteer work, volunteer experience, community service,
        voluntariado, ehrenamt, ehrenamtliches engagement, engagement, bénévolat,
        волонтёрство, волонтерство, volontariato, gönüllülük, wolontariat, التطوع
    """,
    "awards": """
        awards, award, honors, honours, honors and awards, scholarships,
        premios, auszeichnungen, preise, prix, distinctions, récompenses,
        prêmios, prémios, награды, premi, riconoscimenti, ödüller,
        nagrody, нагороди, الجوائز
    """,
    "publications": """
        publications, publication, papers, talks, patents, publicaciones, veröffentlichungen,
        publikationen, vorträge, patente, publicações, публикации, pubblicazioni, yayınlar,
        publikacje, публікації, المنشورات
    """,
    "interests": """
        interests, interest, hobbies, hobby, activities, extracurricular activities,
        extra-curricular activities, intereses, aficiones, pasatiempos, interessen, hobbys,
        freizeit, centres d'intérêt, loisirs, interesses, passatempos, интересы, хобби,
        увлечения, interessi, passioni, ilgi alanları, hobiler, zainteresowania, інтереси,
        хобі, захоплення, الاهتمامات, الهوايات, shauk
    """,
    "references": """
        references, reference, referees, referencias, referenzen, références, referências,
        рекомендации, referenze, referanslar, referencje, рекомендації, المراجع
    """,
}


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


_SECTIONS: Final[Mapping[str, str]] = {
    _folded(heading): key
    for key, headings in _HEADINGS.items()
    for heading in headings.split(",")
    if heading.strip()
}
LONGEST: Final = 60  # characters of a line that may be a heading
_EDGES: Final = re.compile(r"^[\W\d_]+|[\W_]+$")  # bullets, numbers, Markdown, a closing colon
_SPACED: Final = re.compile(r"[^\W\d_](?: [^\W\d_])+(?:  +[^\W\d_](?: [^\W\d_])+)*")
_JOINTS: Final = re.compile(r" (?:&|\+|and|und|et|y|e|и|та|i|ve) | ?/ ?|, | - | – ")


def section_of(line: str) -> str:
    """Return the key of the section a line is the heading of, or ''."""
    if len(line) > LONGEST:
        return ""
    heading = _EDGES.sub("", line)
    if _SPACED.fullmatch(heading):  # E D U C A T I O N
        heading = "  ".join(word.replace(" ", "") for word in re.split(r" {2,}", heading))
    folded = _folded(heading)
    if folded in _SECTIONS:
        return _SECTIONS[folded]
    keys = [_SECTIONS.get(part, "") for part in _JOINTS.split(folded)]
    return keys[0] if all(keys) else ""
