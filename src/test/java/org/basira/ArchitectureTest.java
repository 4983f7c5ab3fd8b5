package org.basira;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.PlainSQL;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** What holds everywhere: who may call what, how SQL is written, and what would harm the database file. */
@AnalyzeClasses(packages = "org.basira", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<Class<? extends Annotation>> GUARDS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private static final List<Class<? extends Annotation>> VIEW_GUARDS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, AnonymousAllowed.class);

    /** Service methods without a guard, each with its reason. To add one, say why nobody can harm anything through it. */
    private static final Map<String, String> UNGUARDED = Map.ofEntries(
            unguarded("org.basira.account.DemoAccounts.guests", "names on the demo's sign-in page"),
            unguarded("org.basira.assessment.internal.LateAttempts.end", "a job, which nobody is signed in to"),
            unguarded("org.basira.content.internal.SnapshotCatalogue.*", "what is taught is for everyone; pages ask"),
            unguarded("org.basira.content.internal.SnapshotLibrary$Data.*", "files that everyone may read"),
            unguarded("org.basira.measurement.CohortFigures.take", "the daily job, which nobody is signed in to"),
            unguarded("org.basira.measurement.CohortFigures.taken", "the daily job, which nobody is signed in to"),
            unguarded("org.basira.measurement.Recognition.on", "listens inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Audit.record", "written inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Jobs.of", "how far work is, no data; guarded acts ask"),
            unguarded("org.basira.operations.Jobs.resume", "inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Jobs.start", "inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Jobs.stop", "inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Jobs.work", "the worker, whom nobody is signed in to"),
            unguarded("org.basira.operations.Outbox.put", "inside the transaction of a guarded act"),
            unguarded("org.basira.operations.Settings.authorPublishes", "rules that every room reads"),
            unguarded("org.basira.operations.Settings.postsOver", "rules that every room reads"),
            unguarded("org.basira.operations.Settings.get", "rules that every room reads"),
            unguarded("org.basira.operations.Settings.suppressBelow", "rules that every room reads"),
            unguarded("org.basira.operations.Settings.timeZone", "rules that every room reads"));

    /** The only classes that read or write steps: an answer is appended through one door. */
    private static final Set<String> STEP_KEEPERS = Set.of(
            "org.basira.assessment.internal.AttemptStore",
            "org.basira.assessment.internal.AnswerScan",
            // reads the text that waits for its marker, in one statement with its place in the queue
            "org.basira.assessment.internal.MarkingStore",
            // reads a report beside its place in the queue of those that trainers judge once more
            "org.basira.assessment.internal.DraftStore",
            // reads a learner's own judgements, for that learner alone
            "org.basira.assessment.Judgements");

    @ArchTest
    static final ArchRule views_are_nobody_elses_business = classes()
            .that()
            .resideInAPackage("..view")
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate()
            .because("rooms link to each other's pages by link records, never by view classes");

    @ArchTest
    static final ArchRule sql_is_never_written_in_strings = noClasses()
            .that(not(resideInAPackage("..internal.db..")))
            .should()
            .callMethodWhere(target(annotatedWith(PlainSQL.class)))
            .because("the walls between rooms are walls between schemas too, and strings walk through them");

    @ArchTest
    static final ArchRule tables_and_columns_are_never_named_by_hand = noClasses()
            .that(not(resideInAPackage("..internal.db..")))
            .should()
            .callMethodWhere(target(nameMatching("name|table|field")).and(target(ownedByDslWithText())))
            .because("only generated names are checked by the compiler");

    @ArchTest
    static final ArchRule nobody_interrupts_a_thread_that_may_be_inside_h2 = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("cancel"))
                    .and(target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Future.class)))))
            .orShould()
            .callMethod(ExecutorService.class, "shutdownNow")
            .because("an interrupt inside H2 closes its file (TRUST: never)");

    /** GroupCommit only sets its own interrupt flag again while it closes, outside H2. */
    @ArchTest
    static final ArchRule threads_are_not_interrupted = noClasses()
            .that(not(nameMatching("org\\.basira\\.operations\\.internal\\.GroupCommit")))
            .should()
            .callMethod(Thread.class, "interrupt");

    @ArchTest
    static final ArchRule each_page_says_who_may_see_it =
            classes().that().areAnnotatedWith(Route.class).should(haveOneOf(VIEW_GUARDS));

    @ArchTest
    static final ArchRule each_layout_says_who_may_see_it = classes()
            .that()
            .areAssignableTo(RouterLayout.class)
            .and()
            .areNotInterfaces()
            .should(haveOneOf(VIEW_GUARDS));

    @ArchTest
    static void each_service_method_says_who_may_call_it(JavaClasses all) {
        Set<String> open = new TreeSet<>();
        for (JavaClass service : all) {
            if (service.isAnnotatedWith(Service.class) && !guarded(service)) {
                service.getMethods().stream()
                        .filter(ArchitectureTest::callable)
                        .filter(method -> GUARDS.stream().noneMatch(method::isAnnotatedWith))
                        .forEach(method -> open.add(
                                UNGUARDED.containsKey(service.getName() + ".*")
                                        ? service.getName() + ".*"
                                        : service.getName() + "." + method.getName()));
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(UNGUARDED.keySet());
    }

    @ArchTest
    static void an_answer_is_kept_through_one_door(JavaClasses all) {
        Set<String> keepers = all.stream()
                .filter(each -> !each.getPackageName().endsWith(".internal.db")
                        && !each.getPackageName().contains(".internal.db."))
                .filter(
                        each -> each.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                        dependency -> dependency
                                                .getTargetClass()
                                                .getName()
                                                .matches(
                                                        "org\\.basira\\.assessment\\.internal\\.db\\.tables\\.(records\\.)?Step(Record)?")))
                .map(each -> each.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());
        assertThat(keepers).isSubsetOf(STEP_KEEPERS);
    }

    private static Map.Entry<String, String> unguarded(String method, String reason) {
        return Map.entry(method, reason);
    }

    private static boolean guarded(JavaClass service) {
        return GUARDS.stream()
                .anyMatch(guard -> service.isAnnotatedWith(guard)
                        || service.getAllRawInterfaces().stream().anyMatch(face -> face.isAnnotatedWith(guard)));
    }

    private static boolean callable(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.AccessTarget>
            ownedByDslWithText() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "of DSL taking text",
                target -> target.getOwner().isEquivalentTo(DSL.class)
                        && target instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && (call.getName().equals("name")
                                || (!call.getRawParameterTypes().isEmpty()
                                        && call.getRawParameterTypes()
                                                .getFirst()
                                                .isEquivalentTo(String.class))));
    }

    private static ArchCondition<JavaClass> haveOneOf(List<Class<? extends Annotation>> guards) {
        return new ArchCondition<>("say who may see it") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (guards.stream().noneMatch(each::isAnnotatedWith)) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " says not who may see it"));
                }
            }
        };
    }
}
