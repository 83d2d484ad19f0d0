package org.xinheng.conveyor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Submissions;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.FilingLock;
import org.xinheng.dossier.Splits;
import org.xinheng.link.Linking;
import org.xinheng.link.MarketEntities;
import org.xinheng.link.Mergers;
import org.xinheng.link.RegisterCourse;
import org.xinheng.link.Registrars;
import org.xinheng.link.Reviews;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Reassignments;
import org.xinheng.publish.ReviewClocks;
import org.xinheng.publish.Withdrawals;

/** 传送的装配. Needs a {@link Senders} and the {@link Workplace} from the application. */
@Configuration(proxyBeanMethods = false)
public class ConveyorConfiguration {
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** 工作目录. Where files lie while they are being read. */
  public record Workplace(Path directory) {}

  @Bean
  JudgedAgain judgedAgain(Catalogue catalogue, Submissions submissions, Senders senders) {
    return new JudgedAgain(catalogue, submissions, senders);
  }

  @Bean
  ReviewQueue reviewQueue(Reviews reviews, ReviewClocks clocks, JudgedAgain judged) {
    return new ReviewQueue(reviews, clocks, judged);
  }

  @Bean
  Filer filer(
      FilingLock lock,
      Linking linking,
      Dossiers dossiers,
      Publications publications,
      ReviewQueue queue,
      Submissions submissions,
      RegisterFollowing register) {
    return new Filer(lock, linking, dossiers, publications, queue, submissions, register);
  }

  @Bean
  RegisterFollowing registerFollowing(
      Dossiers dossiers,
      RegisterCourse course,
      Publications publications,
      Catalogue catalogue,
      Registrars registrars,
      FilingLock lock,
      PlatformTransactionManager transactions) {
    return new RegisterFollowing(
        dossiers,
        course,
        publications,
        new RegisterWords(catalogue, registrars.towns()),
        lock,
        new TransactionTemplate(transactions));
  }

  @Bean
  UnderTheFilingLock underTheFilingLock(FilingLock lock, PlatformTransactionManager transactions) {
    return new UnderTheFilingLock(lock, new TransactionTemplate(transactions));
  }

  @Bean
  Moves moves(Dossiers dossiers, Reassignments publicity) {
    return new Moves(dossiers, publicity);
  }

  @Bean
  EntityCorrections entityCorrections(
      UnderTheFilingLock locked,
      Mergers mergers,
      MarketEntities entities,
      Dossiers dossiers,
      Moves moves,
      Catalogue catalogue,
      RegisterFollowing register) {
    return new EntityCorrections(locked, mergers, entities, dossiers, moves, catalogue, register);
  }

  @Bean
  RecordSplits recordSplits(
      UnderTheFilingLock locked,
      Splits splits,
      MarketEntities entities,
      Dossiers dossiers,
      Moves moves,
      Catalogue catalogue,
      RegisterFollowing register) {
    return new RecordSplits(locked, splits, entities, dossiers, moves, catalogue, register);
  }

  @Bean
  WithdrawalApprovals withdrawalApprovals(
      Withdrawals withdrawals,
      RegisterFollowing register,
      FilingLock lock,
      PlatformTransactionManager transactions) {
    return new WithdrawalApprovals(
        withdrawals, register, lock, new TransactionTemplate(transactions));
  }

  @Bean
  EditionTrial editionTrial(Dossiers dossiers, Senders senders) {
    return new EditionTrial(dossiers, senders);
  }

  @Bean
  Conveyor conveyor(
      Catalogue catalogue,
      Submissions submissions,
      Senders senders,
      Filer filer,
      PlatformTransactionManager transactions,
      Limits limits,
      Workplace workplace) {
    return new Conveyor(
        catalogue,
        submissions,
        senders,
        filer,
        new TransactionTemplate(transactions),
        limits,
        workplace.directory());
  }

  @Bean
  ReviewedRows reviewedRows(
      Reviews reviews,
      ReviewQueue queue,
      JudgedAgain judged,
      Submissions submissions,
      Linking linking,
      Filer filer,
      FilingLock lock,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ReviewedRows(
        reviews,
        queue,
        judged,
        submissions,
        linking,
        filer,
        lock,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean(destroyMethod = "close")
  Belt belt(
      Submissions submissions,
      Conveyor conveyor,
      ReviewedRows reviewed,
      RegisterFollowing register,
      Workplace workplace) {
    return new Belt(
        submissions, conveyor, reviewed, register, InstanceName.in(workplace.directory()), IDLE);
  }
}
